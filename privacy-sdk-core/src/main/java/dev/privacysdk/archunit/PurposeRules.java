package dev.privacysdk.archunit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.vocabulary.Purpose;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rules for an application's own build: what is marked can be enforced, and code keeps to its purpose.
 *
 * <p>A rule that finds nothing to judge fails, since marks that have vanished look the same; where it is right that there
 * is nothing, {@link ArchRule#allowEmptyShould(boolean)} says so. The rules read class files and load no class of the
 * application. The classes of its words must be on the class path, and a word must be allowed on fields: one that is
 * allowed on record components alone is not seen.
 */
public final class PurposeRules {
    private PurposeRules() {}

    /** All rules, for an application in which no purpose is imposed by law or by the person. */
    public static ArchRule all() {
        return all(List.of());
    }

    /** All rules; the given purposes, imposed by law or by the person, need no word on a field. */
    public static ArchRule all(Collection<Purpose> imposed) {
        return CompositeArchRule.of(List.of(
                purposeMethodsNameTheirSubject(),
                purposeMethodsCanBeIntercepted(),
                fieldsAreReadOnlyForTheirPurposes(imposed),
                applicationsStayOutOfScopeCarrier()));
    }

    /**
     * A method for a purpose names the person it is about, or says that each of many is decided for.
     *
     * <p>The name may stand on any declaration that the method implements.
     */
    public static ArchRule purposeMethodsNameTheirSubject() {
        return classes()
                .that(have("methods for a purpose", PurposeMethod::anyOpens))
                .should(new NameTheirSubject())
                .because(
                        "consent and objection are a person's own, and nobody can be asked about a person without a name")
                .allowEmptyShould(false);
    }

    /**
     * An interceptor can stand in front of every purpose method and keeper, and no object calls its own past it.
     *
     * <p>A class file does not say on which object a class's method is called. So a call or method reference counts as
     * one on the own object when the static type of the receiver is the calling class, one of its superclasses, or a class
     * around it, also in lambdas and inner classes. Calling a bean that was injected into itself looks the same: let the
     * field have the type of an interface. A call counts as one on an object made with {@code new} when the calling class,
     * or one around it, makes an object of the receiver's class other than to answer with it. Where the receiver's type is
     * an interface, the instructions are followed: seen are {@code this}, {@code Press.super}, a variable that was filled
     * with {@code new}, and a field that its class fills with nothing else. Not seen are an interface-typed variable that a
     * lambda captures, an object that hands itself out, reflection, and objects made elsewhere without a proxy. A keeper's
     * calls to itself are spared: the first call has asked already.
     */
    public static ArchRule purposeMethodsCanBeIntercepted() {
        return classes()
                .that(have("methods for a purpose or that demand one", PurposeMethod::anyMarked))
                .should(new CanBeIntercepted())
                .because("a mark that is written and not enforced protects nobody and reassures everybody")
                .allowEmptyShould(false);
    }

    /** Code for a purpose reaches only fields that name this purpose or none; no purpose is imposed by law. */
    public static ArchRule fieldsAreReadOnlyForTheirPurposes() {
        return fieldsAreReadOnlyForTheirPurposes(List.of());
    }

    /**
     * Code for a purpose reaches only fields that name this purpose or none, except for imposed purposes.
     *
     * <p>Judged are methods for a purpose and what is written inside them, and every method of a class that is for one.
     * Seen are reads of a field, of its accessor and of its getter, in the method itself and wherever its calls lead, in
     * any imported module: through method references and lambdas, every implementation of an interface and every
     * override, constructors and static initializers, and the methods by which an object that is made on the way answers
     * code that is not imported. A call of a foreign interface such as {@code Supplier} leads to its imported
     * implementations. Keepers act for their caller and are walked through, and not judged alone. A method that opens a
     * purpose ends the path, and is judged for its own. A sentence shows one shortest path, whole.
     *
     * <p>Not seen are reads by reflection, a lambda that was made elsewhere and handed in, and which of several
     * implementations a container picks: all are followed. Calls of what is too general to say whose code they reach are
     * not followed to implementations that the call does not name: methods of {@code Object}, {@code Record},
     * {@code Enum}, {@code Comparable}, {@code Comparator}, {@code CharSequence}, {@code AutoCloseable},
     * {@code Closeable}, {@code Iterable}, {@code Iterator} and the collections. A call of the overridden method from an
     * override is taken for a {@code super} call.
     */
    public static ArchRule fieldsAreReadOnlyForTheirPurposes(Collection<Purpose> imposed) {
        return fieldsAreReadOnlyFor(Permission.byWords(imposed));
    }

    /**
     * Code for a purpose reaches only fields that name this purpose or none, and that the policy lets it use.
     *
     * <p>The same, with the newest edition of the policy as the second key: a category that the edition does not let the
     * purpose use is refused whatever words the field bears. The purposes that the edition says are imposed (a legal
     * obligation alone, a request of the person, compelling grounds) need no word on a field.
     */
    public static ArchRule fieldsAreReadOnlyForTheirPurposes(Policy policy) {
        return fieldsAreReadOnlyFor(Permission.by(policy));
    }

    private static ArchRule fieldsAreReadOnlyFor(Permission permission) {
        return classes()
                .that(have("code for a purpose", Deed::anyIn))
                .should(new KeepToTheirPurposes(permission))
                .because(
                        "data is used for what it was collected for (GDPR Art. 5(1)(b)), and the word on the method must"
                                + " be on the field")
                .allowEmptyShould(false);
    }

    /** No application puts a purpose scope on a thread by hand; frameworks of this SDK do. */
    public static ArchRule applicationsStayOutOfScopeCarrier() {
        return classes()
                .that()
                .resideOutsideOfPackages("dev.privacysdk.decision", "dev.privacysdk.spring..")
                .should(new StayOutOfScopeCarrier())
                .because("a scope that is put and not taken back is the next task's purpose on that thread")
                .allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaClass> have(String what, Predicate<JavaClass> test) {
        return DescribedPredicate.describe("have " + what, test);
    }
}
