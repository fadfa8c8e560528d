package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Code for a purpose reaches, by whatever calls, only what that purpose may read. */
final class KeepToTheirPurposes extends ArchCondition<JavaClass> {
    private static final CallPaths NO_PATHS = new CallPaths(call -> false, code -> true);

    private final Permission permission;
    /** One for all code with the same purposes, since what leads nowhere for one leads nowhere for all. */
    private final Map<SortedMap<String, String>, CallPaths> paths = new ConcurrentHashMap<>();

    /** What leads to no field that any purpose is refused is most of the code, and walked once. */
    private CallPaths forAnyPurpose = NO_PATHS;

    KeepToTheirPurposes(Permission permission) {
        super("read only fields that are for their purposes");
        this.permission = permission;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        List<Deed> deeds = all.stream().flatMap(type -> Deed.of(type).stream()).toList();
        List<JavaCodeUnit> starts = deeds.stream().map(Deed::body).toList();
        Set<SortedMap<String, String>> inUse = deeds.stream().map(Deed::words).collect(Collectors.toSet());
        Calls.workOutFrom(starts);
        CallPaths any = CallPaths.toReads(
                Deed::opens,
                read -> inUse.stream()
                        .anyMatch(words -> permission.refusal(words, read).isPresent()));
        any.explore(starts);
        forAnyPurpose = any;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Deed deed : Deed.of(type)) {
            Set<JavaMember> reported = new HashSet<>();
            CallPaths ways = paths.computeIfAbsent(deed.words(), this::pathsFor);
            for (CallPaths.Reached reached : ways.from(deed.body())) {
                JavaMember read = Reads.by(reached.access()).orElseThrow();
                if (reported.add(read)) {
                    permission
                            .refusal(deed.words(), read)
                            .ifPresent(refusal -> events.add(SimpleConditionEvent.violated(
                                    reached.access(), sentence(deed, read, refusal, reached))));
                }
            }
        }
    }

    /** A rule may outlive the import that it judged. */
    @Override
    public void finish(ConditionEvents events) {
        paths.clear();
        forAnyPurpose = NO_PATHS;
    }

    private CallPaths pathsFor(SortedMap<String, String> words) {
        return forAnyPurpose.toReadsWithin(
                code -> isJudgedItself(code, words),
                read -> permission.refusal(words, read).isPresent());
    }

    /** What opens a purpose is judged for that, and what belongs to the same deed or class under its own name. */
    private static boolean isJudgedItself(JavaCodeUnit code, SortedMap<String, String> words) {
        return Deed.opens(code) || Deed.servedBy(code).keySet().equals(words.keySet());
    }

    private static String sentence(Deed deed, JavaMember read, Permission.Refusal refusal, CallPaths.Reached reached) {
        List<String> via = reached.via();
        return deed.name() + " is for " + Names.list(deed.words().keySet()) + " but reads " + Names.of(read) + ", "
                + refusal.reason() + (via.isEmpty() ? "" : ", by way of " + Names.list(via)) + "; "
                + refusal.remedy() + Names.place(reached.access());
    }
}
