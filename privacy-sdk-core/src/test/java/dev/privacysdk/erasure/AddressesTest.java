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
    void whatStandsAroundAMailboxOrIsOnlyWiderIsNotPartOfIt() {
        for (String same : List.of(
                "\u00a0ada@example.org\u00a0",
                "\ufeffada@example.org",
                "\u202aada@example.org\u202c",
                "ada@example.org\u200b",
                "ada\uff20example.org",
                "ada\ufe6bexample.org",
                "\uff41\uff24\uff41@example.org",
                "ada@\uff45xample\uff0eorg",
                "ada@example\u3002org",
                "mailto:ada@example.org",
                "MAILTO:Ada@example.org?subject=Hi@you",
                "<ada@example.org>",
                "< ada@example.org >",
                "Ada Byrne <ada@example.org>",
                "<mailto:ada@example.org>")) {
            assertThat(mail(same)).as(same).isEqualTo(mail("ada@example.org"));
        }
        assertThat(mail("\uff76\uff9e@example.org")).isEqualTo(mail("\u30ac@example.org"));
    }

    @Test
    void lookAlikesAreSomebodyElse() {
        for (String[] pair : List.of(
                new String[] {"m\u0131ke@example.org", "mike@example.org"},
                new String[] {"\u0430da@example.org", "ada@example.org"},
                new String[] {"stra\u00dfe@example.org", "strasse@example.org"},
                new String[] {"a.da@example.org", "ada@example.org"},
                new String[] {"ada+x@example.org", "ada@example.org"},
                new String[] {"a\u00b2@example.org", "a2@example.org"},
                new String[] {"o\ufb01@example.org", "ofi@example.org"},
                new String[] {"mailto@example.org", "@example.org"},
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
    void theWorldBeginsWithAPlusWhateverStandsBeforeIt() {
        for (String same : List.of(
                "(+353) 1 555 0147",
                "tel:+35315550147",
                "TEL:+353-1-555-0147;ext=9",
                "\u202a+353 1 555 0147\u202c",
                "\u202d+353 1 555 0147",
                "\u00a0+353 1 555 0147",
                "\ufeff+353 1 555 0147",
                "\ufe6235315550147",
                "\uff0b35315550147",
                "\u207a35315550147",
                "+353\u30001\u2010555\u20110147")) {
            assertThat(phone(same)).as(same).isEqualTo(phone("+35315550147"));
        }
        for (String other : List.of("0035315550147", "35315550147", "353+15550147")) {
            assertThat(phone(other)).as(other).isNotEqualTo(phone("+35315550147"));
        }
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
