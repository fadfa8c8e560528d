package dev.privacysdk.json;

import static dev.privacysdk.json.Desks.ADA;
import static dev.privacysdk.json.Desks.BOB;
import static dev.privacysdk.json.Desks.customer;
import static dev.privacysdk.json.Desks.mapper;
import static dev.privacysdk.json.Desks.newsletter;
import static dev.privacysdk.json.Desks.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.json.Desks.Address;
import dev.privacysdk.json.Desks.Household;
import dev.privacysdk.vocabulary.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What leaves in JSON is what the permit of the scope covers, about the people it is about. */
class PrivacyModuleTest {
    @Test
    void whatThePermitWithholdsIsLeftOut() {
        assertThat(written(newsletter(ADA), customer("ada")))
                .isEqualTo("{\"id\":\"ada\",\"name\":\"name-ada\",\"email\":\"mail-ada\",\"tier\":\"gold\"}");
    }

    @Test
    void outsideAnyScopeAPersonalClassIsRefused() {
        assertThatThrownBy(() -> mapper().writeValueAsString(customer("ada")))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE))
                .hasMessageContaining("Customer holds personal data and nothing says what it is written for; ");
        assertThatThrownBy(() -> mapper().writeValueAsString(List.of(Map.of("mail-ada", customer("ada")))))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageNotContaining("mail-ada");
    }

    @Test
    void whatIsAboutSomebodyElseIsRefusedAtTheRoot() {
        assertThatThrownBy(() -> written(newsletter(ADA), customer("bob")))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.SUBJECT_MISMATCH))
                .hasMessageNotContaining("bob");
        assertThatThrownBy(() -> written(newsletter(ADA), Optional.of(customer("bob"))))
                .isInstanceOf(PrivacyDeniedException.class);
    }

    @Test
    void whatIsAboutSomebodyElseIsLeftOutInside() {
        assertThat(written(newsletter(ADA), List.of(customer("bob"), "x", customer("eve"))))
                .isEqualTo("[\"x\"]");
        assertThat(written(newsletter(ADA), Map.of("one", customer("bob")))).isEqualTo("{}");
        assertThat(written(newsletter(ADA), new Household("ada", "1", customer("bob"))))
                .isEqualTo("{\"id\":\"ada\"}");
        assertThat(written(newsletter(ADA), new Household("ada", "1", List.of(customer("bob"), ADA, BOB))))
                .isEqualTo("{\"id\":\"ada\",\"inside\":[{\"kind\":\"customer\",\"id\":\"ada\"}]}");
    }

    @Test
    void dataBesideWhichNobodyIsNamedIsAboutThePersonAround() {
        Address address = new Address("street", "JP");
        assertThat(written(Desks.all(ADA), address)).isEqualTo("{\"street\":\"street\",\"country\":\"JP\"}");
        assertThat(written(newsletter(ADA), address)).isEqualTo("{\"country\":\"JP\"}");
        assertThat(written(Desks.all(ADA, BOB), new Household("ada", "1", address)))
                .isEqualTo("{\"id\":\"ada\",\"phone\":\"1\",\"inside\":{\"street\":\"street\",\"country\":\"JP\"}}");
        assertThatThrownBy(() -> written(Desks.all(ADA, BOB), List.of(address)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("nothing around it says whose");
    }
}
