package dev.privacysdk.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.bytecode.enhance.spi.interceptor.BytecodeLazyAttributeInterceptor;
import org.hibernate.collection.spi.PersistentBag;
import org.hibernate.collection.spi.PersistentMap;
import org.hibernate.collection.spi.PersistentSet;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.hibernate.engine.spi.PersistentAttributeInterceptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Hibernate puts in the place of rows, outside any session. */
class HibernateEnvelopeTest {
    private final HibernateEnvelope envelope = new HibernateEnvelope();
    private final AtomicBoolean lazy = new AtomicBoolean(true);

    /** As the enhancer would make it. */
    private static final class Enhanced implements PersistentAttributeInterceptable {
        private final @Nullable PersistentAttributeInterceptor interceptor;

        Enhanced(@Nullable PersistentAttributeInterceptor interceptor) {
            this.interceptor = interceptor;
        }

        @Override
        public @Nullable PersistentAttributeInterceptor $$_hibernate_getInterceptor() {
            return interceptor;
        }

        @Override
        public void $$_hibernate_setInterceptor(PersistentAttributeInterceptor other) {
            throw new AssertionError("Nothing is written.");
        }
    }

    private PersistentAttributeInterceptor interceptor() {
        return (PersistentAttributeInterceptor) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {PersistentAttributeInterceptor.class, BytecodeLazyAttributeInterceptor.class},
                (self, method, args) -> {
                    assertThat(method.getName()).isEqualTo("hasAnyUninitializedAttributes");
                    return lazy.get();
                });
    }

    @Test
    void anEnhancedEntityIsItselfOnceAllOfItIsLoadedAndRefusedBefore() {
        Enhanced entity = new Enhanced(interceptor());
        assertThat(envelope.holds(Enhanced.class)).isTrue();
        assertThatThrownBy(() -> envelope.content(entity))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Enhanced in the answer has attributes that are not loaded")
                .hasMessageContaining("return a projection or a record");
        lazy.set(false);
        assertThat(envelope.content(entity)).isSameAs(entity);
        Enhanced eager = new Enhanced(null);
        assertThat(envelope.content(eager)).isSameAs(eager);
    }

    @Test
    void aCollectionThatNobodyCanLoadShowsNothing() {
        for (Object collection : new Object[] {new PersistentBag<>(), new PersistentSet<>(), new PersistentMap<>()}) {
            assertThat(envelope.holds(collection.getClass())).isTrue();
            assertThat(envelope.content(collection)).isNull();
        }
    }

    @Test
    void ordinaryClassesAreNone() {
        assertThat(envelope.holds(String.class)).isFalse();
        assertThat(envelope.holds(Set.class)).isFalse();
    }

    @Test
    void whatIsLeftIsUnmanagedAndNothingCannotStandForARow() {
        Set<String> left = Set.of("a");
        assertThat(envelope.around(new PersistentSet<>(), left)).isSameAs(left);
        assertThatThrownBy(() -> envelope.around(new PersistentSet<>(), null))
                .isInstanceOf(IllegalStateException.class);
    }
}
