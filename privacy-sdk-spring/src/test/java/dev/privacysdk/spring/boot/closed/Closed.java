package dev.privacysdk.spring.boot.closed;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.spring.readers.ForNewsletter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each of these is wrong in its own way. */
@Configuration(proxyBeanMethods = false)
public class Closed {
    /** A final class without an interface. */
    public static final class FinalIssues {
        @ForNewsletter
        public void send(@SubjectId("customer") String reader) {}
    }

    /** A record without an interface. */
    public record RecordIssues(String name) {
        @ForNewsletter
        public void send(@SubjectId("customer") String reader) {}
    }

    /** A sealed class without an interface. */
    public abstract static sealed class SealedIssues permits OnlyIssues {
        @ForNewsletter
        public void send(@SubjectId("customer") String reader) {}
    }

    /** Its only subclass, which is final. */
    public static final class OnlyIssues extends SealedIssues {}

    /** A final method. */
    public static class FinalMethod {
        @ForNewsletter
        public final void send(@SubjectId("customer") String reader) {}
    }

    /** A private method. */
    public static class PrivateMethod {
        @ForNewsletter
        private String send(@SubjectId("customer") String reader) {
            return reader;
        }

        /** Calls it. */
        public String run() {
            return send("ada");
        }
    }

    /** A static method. */
    public static class StaticMethod {
        @ForNewsletter
        public static void send(@SubjectId("customer") String reader) {}
    }

    @Bean
    FinalIssues finalIssues() {
        return new FinalIssues();
    }

    @Bean
    RecordIssues recordIssues() {
        return new RecordIssues("x");
    }

    @Bean
    OnlyIssues onlyIssues() {
        return new OnlyIssues();
    }

    @Bean
    FinalMethod finalMethod() {
        return new FinalMethod();
    }

    @Bean
    PrivateMethod privateMethod() {
        return new PrivateMethod();
    }

    @Bean
    StaticMethod staticMethod() {
        return new StaticMethod();
    }
}
