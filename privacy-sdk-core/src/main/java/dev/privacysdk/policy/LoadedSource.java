package dev.privacysdk.policy;

import java.util.List;

/** A policy read once. */
record LoadedSource(LoadedPolicy loaded) implements PolicySource {
    @Override
    public Policy current() {
        return loaded.policy();
    }

    @Override
    public List<PolicyProblem> problems() {
        return loaded.warnings();
    }
}
