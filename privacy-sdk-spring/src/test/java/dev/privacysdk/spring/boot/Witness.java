package dev.privacysdk.spring.boot;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.InitializingBean;

/** A bean of an application that does something as soon as it is made. */
public class Witness implements InitializingBean {
    static final AtomicInteger DONE = new AtomicInteger();

    @Override
    public void afterPropertiesSet() {
        DONE.incrementAndGet();
    }
}
