package dev.privacysdk.archunit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What calls do; many call the same methods, and each is looked up once. */
final class Effects {
    private final Program program;
    private final Map<Callee, Effect> known = new ConcurrentHashMap<>();

    Effects(Program program) {
        this.program = program;
    }

    Effect of(Callee callee) {
        Effect effect = known.get(callee);
        if (effect == null) {
            effect = new Effect(program, callee);
            known.put(callee, effect);
        }
        return effect;
    }
}
