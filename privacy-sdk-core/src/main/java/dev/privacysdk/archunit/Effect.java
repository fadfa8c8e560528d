package dev.privacysdk.archunit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.MethodNode;

/** What a call does, as far as the method says that it names; the same wherever it is called. */
final class Effect {
    final Callee callee;
    final List<Sink> sinks;
    final Label.@Nullable Marked mark;
    final boolean permitted;
    final boolean cleans;
    final boolean isKnown;
    final List<String> targets;
    final List<String> overrides;
    final @Nullable String trait;
    final boolean getsHeader;
    final Label.@Nullable Outlet outlet;
    final @Nullable String signature;
    final @Nullable Shaping shaping;

    Effect(Program program, Callee callee) {
        this.callee = callee;
        sinks = Sinks.of(program, callee, "");
        mark = program.markedMethod(callee.owner(), callee.name(), callee.desc());
        permitted = program.isForPurpose(callee.owner(), callee.name(), callee.desc());
        cleans = Library.cleans(callee);
        isKnown = program.knows(callee.owner());
        // What is anybody's type says nothing: of a function it is known which one, or it is not known.
        List<String> own = Library.isAnybodys(callee.owner())
                ? List.of()
                : program.targets(callee.owner(), callee.name(), callee.desc(), callee.isVirtual());
        boolean isAsked = isKnown || !callee.isVirtual();
        targets = isAsked ? own : List.of();
        overrides = isAsked ? List.of() : own;
        trait = Traits.method(callee.owner(), callee.name()).orElse(null);
        getsHeader = Traits.getsHeader(callee.owner(), callee.name());
        outlet = Sinks.outlet(callee).orElse(null);
        String key = program.declared(callee.owner(), callee.name(), callee.desc());
        MethodNode method = key == null ? null : program.method(key);
        signature = method == null ? null : method.signature;
        shaping = targets.isEmpty() && !isKnown ? new Shaping(callee) : null;
    }

    /** Whether these are methods of our own that answer only where the receiver is one of our own objects. */
    boolean isOverridden() {
        return !overrides.isEmpty();
    }

    /** Whether this hands out a marked value as it is. */
    boolean isGetter() {
        return mark != null && callee.desc().startsWith("()");
    }
}
