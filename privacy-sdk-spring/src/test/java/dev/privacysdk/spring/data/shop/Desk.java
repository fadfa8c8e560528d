package dev.privacysdk.spring.data.shop;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.spring.readers.ForNewsletter;
import org.springframework.transaction.annotation.Transactional;

/** Opens a purpose around whatever is asked of the keepers. */
public class Desk {
    @ForSupport
    public void support(@SubjectId("customer") String person, Runnable work) {
        work.run();
    }

    @ForNewsletter
    public void newsletter(@SubjectId("customer") String person, Runnable work) {
        work.run();
    }

    @ForSupport
    @Transactional
    public void supportInTransaction(@SubjectId("customer") String person, Runnable work) {
        work.run();
    }

    @ForNewsletter
    @Transactional
    public void newsletterInTransaction(@SubjectId("customer") String person, Runnable work) {
        work.run();
    }
}
