package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.PropertyChangeEvent;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.EventObject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import org.junit.jupiter.api.Test;

class ContentsTest {
    @Test
    void whatJavasOwnObjectsHoldIsAsked() {
        Object held = new Object();
        for (Object around : List.of(
                new EventObject(held),
                new WeakReference<>(held),
                new SoftReference<>(held),
                new AtomicMarkableReference<>(held, true),
                new AtomicStampedReference<>(held, 1),
                new AtomicReferenceArray<>(new Object[] {held}))) {
            assertThat(Contents.known(around.getClass())).isTrue();
            assertThat(Contents.of(around)).containsExactly(held);
        }
        assertThat(Contents.of(new AtomicReferenceArray<>(new Object[] {1, held, null})))
                .containsExactly(1, held, null);
        assertThat(Contents.of(new AtomicReferenceArray<>(6000))).hasSize(5000);
        assertThat(Contents.of(held)).isEmpty();
        for (Class<?> other : List.of(Object.class, ArrayList.class, AtomicInteger.class)) {
            assertThat(Contents.known(other)).isFalse();
        }
    }

    @Test
    void whatPrintsWhatCannotBeAskedForIsHidden() {
        assertThat(Contents.hidden(FutureTask.class, FutureTask.class)).isTrue();
        assertThat(Contents.hidden(CompletableFuture.class, CompletableFuture.class))
                .isTrue();
        assertThat(Contents.hidden(Callable.class, FutureTask.class)).isTrue();
        assertThat(Contents.hidden(PropertyChangeEvent.class, PropertyChangeEvent.class))
                .isTrue();
    }

    @Test
    void whatSpeaksForItselfOrSaysNothingIsNot() {
        assertThat(Contents.hidden(FutureTask.class, ContentsTest.class)).isFalse();
        assertThat(Contents.hidden(FutureTask.class, Object.class)).isFalse();
        assertThat(Contents.hidden(EventObject.class, EventObject.class)).isFalse();
        assertThat(Contents.hidden(ArrayList.class, ArrayList.class)).isFalse();
    }
}
