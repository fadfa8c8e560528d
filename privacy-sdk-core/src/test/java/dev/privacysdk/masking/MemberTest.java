package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.marking.MarkedType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MemberTest {
    record Account(
            @SubjectId("customer") String id,
            @EmailAddress String mail,
            @EmailAddress String tokenOfMail,
            String userPassword,
            String APIKEY,
            String tier,
            int number,
            Object rest) {}

    private static Map<String, Member> members() {
        return MarkedType.of(Account.class).fields().stream()
                .map(Member::of)
                .collect(Collectors.toMap(Member::name, Function.identity()));
    }

    @Test
    void aMarkedMemberHasItsCategoryOrThePersonItNames() {
        Map<String, Member> members = members();

        assertThat(members.get("id").isMarked()).isTrue();
        assertThat(members.get("id").person()).isEqualTo("customer");
        assertThat(members.get("id").kind()).isEqualTo("subject-id");
        assertThat(members.get("mail").isMarked()).isTrue();
        assertThat(members.get("mail").person()).isNull();
        assertThat(members.get("mail").kind()).isEqualTo("contact.email");
        assertThat(members.get("tier").isMarked()).isFalse();
    }

    @Test
    void aNameThatPromisesASecretMakesAnUnmarkedMemberOne() {
        Map<String, Member> members = members();

        for (String secret : List.of("userPassword", "APIKEY")) {
            assertThat(members.get(secret).secret()).isTrue();
            assertThat(members.get(secret).kind()).isEqualTo("secret");
        }
        for (String other : List.of("id", "mail", "tokenOfMail", "tier", "number", "rest")) {
            assertThat(members.get(other).secret()).as(other).isFalse();
        }
    }

    @Test
    void onlyWhatMayHoldAnObjectIsSearched() {
        Map<String, Member> members = members();

        assertThat(members.get("rest").searched()).isTrue();
        assertThat(members.get("tier").searched()).isFalse();
        assertThat(members.get("number").searched()).isFalse();
    }

    @Test
    void itsValueIsRead() {
        Account account = new Account("c-1", "ada@example.com", "t", "p", "k", "GOLD", 7, List.of());

        assertThat(members().get("number").read(account)).isEqualTo(7);
        assertThat(members().get("tier").read(account)).isEqualTo("GOLD");
    }
}
