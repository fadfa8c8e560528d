package dev.privacysdk.detection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON web tokens. */
class JwtsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "token «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U» ok",
                "Authorization: Bearer «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U»",
                "\"jwt\":\"«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U»\"",
                "alg none «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.»",
                "cut «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0»",
                "jwe «eyJhbGciOiJSU0EifQ.OKOawDo13gRp.48V1_ALb6US0.5eym8TW_c8SuK0.XFBoMYUZodetZdv»",
                "?id_token=«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U»&x=1"
            })
    void whatIsOneIsFound(String line) {
        Rows.finds("jwt", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJ",
                "eyJhbGciOiJIUzI1NiJ9",
                "eyJ.eyJ",
                "a.b.c",
                "com.acme.eyJack.Foo",
                "xeyJhbGciOiJIUzI1NiJ9.abcd",
                "monkeyJungle.is.here",
                "[JWT]"
            })
    void whatOnlyLooksLikeOneIsLeft(String line) {
        Rows.leaves("jwt", line);
    }
}
