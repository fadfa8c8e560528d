package dev.privacysdk.benchmarks;

import dev.privacysdk.annotation.SubjectId;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** One method in five beans: how often a reader opened a letter, with nothing in the answer to leave out. */
public final class Letters {
    static final Integer OPENED = 7;

    private Letters() {}

    /** Marks what the aspect stands in front of. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Checked {}

    /** Behind its purpose. */
    public static class ByPurpose {
        /** How often. */
        @ForNewsletter
        public Integer opened(@SubjectId("customer") String reader) {
            return OPENED;
        }
    }

    /** Behind an interceptor of its own. */
    public static class ByHand {
        /** How often. */
        public Integer opened(String reader) {
            return OPENED;
        }
    }

    /** Behind a role. */
    public static class ByRole {
        /** How often. */
        @PreAuthorize("hasAuthority('newsletter')")
        public Integer opened(String reader) {
            return OPENED;
        }
    }

    /** Behind a bean that knows the person. */
    public static class ByBean {
        /** How often. */
        @PreAuthorize("@consents.given(#p0)")
        public Integer opened(String reader) {
            return OPENED;
        }
    }

    /** Behind an aspect. */
    public static class ByAspect {
        /** How often. */
        @Checked
        public Integer opened(String reader) {
            return OPENED;
        }
    }
}
