package dev.privacysdk.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.vocabulary.Subject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static Subject mail(String address) {
        return Addresses.subject(new Contact(Channel.EMAIL, address));
    }

    private static Subject phone(String number) {
        return Addresses.subject(new Contact(Channel.SMS, number));
    }

    @Test
    void oneMailboxIsOneSubjectHoweverItIsWritten() {
        for (String same : List.of("ada@example.org", " Ada@Example.ORG ", "ADA@EXAMPLE.ORG", "ada@example.org.")) {
            assertThat(mail(same)).as(same).isEqualTo(Subject.of("address-email", "ada@example.org"));
        }
        assertThat(mail("ada@b\u00fccher.example")).isEqualTo(mail("ada@xn--bcher-kva.example"));
        assertThat(mail("ade\u0301@example.org")).isEqualTo(mail("ad\u00e9@example.org"));
    }

    @Test
    void lookAlikesAreSomebodyElse() {
        for (String[] pair : List.of(
                new String[] {"m\u0131ke@example.org", "mike@example.org"},
                new String[] {"\u0430da@example.org", "ada@example.org"},
                new String[] {"stra\u00dfe@example.org", "strasse@example.org"},
                new String[] {"a.da@example.org", "ada@example.org"},
                new String[] {"ada+x@example.org", "ada@example.org"},
                new String[] {"ada@example.org", "ada@example.com"})) {
            assertThat(mail(pair[0])).as(pair[0]).isNotEqualTo(mail(pair[1]));
        }
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        Locale own = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(mail("TITLE@EXAMPLE.ORG").id()).isEqualTo("title@example.org");
            assertThat(mail("TITLE@EXAMPLE.ORG").kind()).isEqualTo("address-email");
        } finally {
            Locale.setDefault(own);
        }
    }

    @Test
    void aNumberIsItsDigits() {
        assertThat(phone("+353 (1) 555-0147")).isEqualTo(phone("+35315550147"));
        assertThat(phone("\uff0b\uff13\uff15\uff13\uff11").id()).isEqualTo("+3531");
        assertThat(phone("0353 1")).isNotEqualTo(phone("+353 1"));
        assertThat(phone("anonymous").id()).isEqualTo("anonymous");
        assertThat(phone("+3531").kind()).isEqualTo("address-sms");
    }

    @Test
    void addressesOfAnyLengthAndShapeHaveASubject() {
        assertThat(mail("x".repeat(5_000) + "@example.org").id()).startsWith("sha256:");
        assertThat(mail("no at sign").id()).isEqualTo("no at sign");
        assertThat(mail("ada@" + "a".repeat(300)).id()).startsWith("ada@a");
        Contact post = new Contact(Channel.POST, "12  Fitzwilliam\u3000Lane\nDublin 2 ");
        assertThat(Addresses.subject(post))
                .isEqualTo(Addresses.subject(new Contact(Channel.POST, "12 fitzwilliam lane dublin 2")));
    }
}
