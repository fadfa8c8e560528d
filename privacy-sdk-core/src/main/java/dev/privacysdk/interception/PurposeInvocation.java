package dev.privacysdk.interception;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.minimization.Minimizer;
import org.jspecify.annotations.Nullable;

/**
 * One call of a marked method, from the question to the minimized answer; what every kind of interceptor runs.
 *
 * <p>Safe for use by many threads.
 */
public final class PurposeInvocation {
    private static final AnswerListener NOBODY = AnswerListener.none();

    private final Opener opener;
    private final Keeper keeper;
    private final HandOuts handOuts = new HandOuts();

    /** Calls that ask this gate and whose answers pass through this minimizer. */
    public PurposeInvocation(PurposeGate gate, Minimizer minimizer) {
        Answers answers = new Answers(gate, minimizer);
        Answers untouched = new Answers(gate, minimizer.passingOverWhatIsReadOnce());
        this.opener = new Opener(gate, answers, untouched);
        this.keeper = new Keeper(gate, answers);
    }

    /**
     * Decides, runs the method inside its purpose, and minimizes what it gives back.
     *
     * <p>A method that answers with a Mono or a Flux is decided and run anew for each subscription, on the thread that
     * subscribes, and its scope travels in the Reactor context. Exceptions of the method come through as they are.
     *
     * @throws dev.privacysdk.decision.PrivacyDeniedException where the method must not run, or its answer not be seen
     */
    public @Nullable Object invoke(MarkedMethod method, @Nullable Object[] args, Body body) throws Exception {
        return invoke(method, Object.class, args, body, NOBODY);
    }

    /**
     * The same for a proxy: the answer fits the method that was called, or is denied, and the listener hears of it.
     *
     * @param declared the class of answers as the caller of the proxy sees it declared
     */
    public @Nullable Object invoke(
            MarkedMethod method, Class<?> declared, @Nullable Object[] args, Body body, AnswerListener listener)
            throws Exception {
        Door door = method.opensPurpose() ? opener : keeper;
        return ResultShape.of(method.returnType())
                .call(new Passage(door, method, body, declared, listener, handOuts), args);
    }
}
