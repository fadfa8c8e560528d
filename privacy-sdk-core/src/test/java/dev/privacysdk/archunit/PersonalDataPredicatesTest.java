package dev.privacysdk.archunit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.privacysdk.archunit.fixture.reading.Customer;
import dev.privacysdk.archunit.fixture.reading.innocent.Issues;
import dev.privacysdk.archunit.fixture.subject.innocent.Customers;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PersonalDataPredicatesTest {
    private static final JavaClasses FIXTURES =
            new ClassFileImporter().importPackages("dev.privacysdk.archunit.fixture");
    private static final JavaClass CUSTOMER = FIXTURES.get(Customer.class);
    private static final JavaClass ISSUES = FIXTURES.get(Issues.class);

    @Test
    void fieldsBearTheirCategory() {
        assertThat(CUSTOMER.getFields().stream()
                        .filter(PersonalDataPredicates.bearACategory())
                        .map(HasName::getName))
                .containsExactlyInAnyOrder("email", "name", "born");
    }

    @Test
    void aParentCategoryCoversAFieldAndAChildDoesNot() {
        assertThat(PersonalDataPredicates.bearCategory(new DataCategory("contact"))
                        .test(CUSTOMER.getField("email")))
                .isTrue();
        assertThat(PersonalDataPredicates.bearCategory(new DataCategory("contact.email.work"))
                        .test(CUSTOMER.getField("email")))
                .isFalse();
        assertThat(PersonalDataPredicates.bearCategory(new DataCategory("payment"))
                        .test(CUSTOMER.getField("email")))
                .isFalse();
    }

    @Test
    void aClassHoldsPersonalDataInItsFields() {
        assertThat(PersonalDataPredicates.holdPersonalData().test(CUSTOMER)).isTrue();
        assertThat(PersonalDataPredicates.holdPersonalData().test(ISSUES)).isFalse();
    }

    @Test
    void methodsAreForThePurposeTheyOpen() {
        assertThat(names(ISSUES, PersonalDataPredicates.areForAPurpose()))
                .containsExactlyInAnyOrder("preview", "check", "write", "greet");
        assertThat(names(ISSUES, PersonalDataPredicates.areFor(Purpose.of("age-check"))))
                .containsExactly("check");
        assertThat(names(ISSUES, PersonalDataPredicates.areFor(Purpose.of("age"))))
                .isEmpty();
    }

    @Test
    void accessorsOfDataAreNoDeeds() {
        assertThat(names(CUSTOMER, PersonalDataPredicates.areForAPurpose())).isEmpty();
    }

    @Test
    void keepersDemandAndDoNotOpen() {
        JavaClass keeper = FIXTURES.get(Customers.class);
        assertThat(names(keeper, PersonalDataPredicates.areKeepers())).containsExactly("all");
        assertThat(names(keeper, PersonalDataPredicates.areForAPurpose())).isEmpty();
        assertThat(names(ISSUES, PersonalDataPredicates.areKeepers())).isEmpty();
    }

    @Test
    void thePredicatesFitIntoRules() {
        assertThat(fields().that(PersonalDataPredicates.bearACategory())
                        .should()
                        .notBePublic()
                        .evaluate(FIXTURES)
                        .getFailureReport()
                        .getDetails())
                .singleElement()
                .asString()
                .contains("Contact.born");
        assertThat(noClasses()
                        .that(PersonalDataPredicates.holdPersonalData())
                        .should()
                        .beRecords()
                        .getDescription())
                .isEqualTo("no classes that hold personal data should be records");
    }

    private static Set<String> names(JavaClass type, Predicate<JavaMethod> predicate) {
        return type.getMethods().stream()
                .filter(predicate)
                .map(HasName::getName)
                .collect(Collectors.toSet());
    }
}
