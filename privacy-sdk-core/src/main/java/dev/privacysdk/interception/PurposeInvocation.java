package dev.privacysdk.interception;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.minimization.Minimizer;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One call of a marked method, from the question to the minimized answer; what every kind of interceptor runs.
 *
 * <p>Safe for use by many threads.
 */
public final class PurposeInvocation {
    private static final Handover ANYHOW = new Handover(Object.class, AnswerListener.none());

    private final Opener opener;
    private final Keeper keeper;

    /** Calls that ask this gate and whose answers pass through this minimizer. */
    public PurposeInvocation(PurposeGate gate, Minimizer minimizer) {
        Answers answers = new Answers(gate, minimizer);
        this.opener = new Opener(gate, answers);
        this.keeper = new Keeper(gate, answers);
    }

    /**
     * Decides, runs the method inside its purpose, and minimizes what it gives back.
     *
     * <p>People who are left out of an argument are left out in {@code args}, which is therefore the array that
     * {@code proceed} calls the method with. Exceptions of the method come through as they are.
     *
     * @throws dev.privacysdk.decision.PrivacyDeniedException where the method must not run, or its answer not be seen
     */
    public @Nullable Object invoke(MarkedMethod method, @Nullable Object[] args, Callable<@Nullable Object> proceed)
            throws Exception {
        return run(method, args, proceed, ANYHOW);
    }

    /**
     * The same for a proxy: the answer fits the method that was called, or is denied, and the listener hears of it.
     *
     * @param declared the class of answers as the caller of the proxy sees it declared
     */
    public @Nullable Object invoke(
            MarkedMethod method,
            Class<?> declared,
            @Nullable Object[] args,
            Callable<@Nullable Object> proceed,
            AnswerListener listener)
            throws Exception {
        return run(method, args, proceed, new Handover(declared, listener));
    }

    private @Nullable Object run(
            MarkedMethod method, @Nullable Object[] args, Callable<@Nullable Object> proceed, Handover handover)
            throws Exception {
        return method.opensPurpose()
                ? opener.call(method, args, proceed, handover)
                : keeper.call(method, args, proceed, handover);
    }
}
