package dev.privacysdk.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * How the fields of one class are written under one set of strategies, worked out once.
 *
 * @param of the strategies that these are of
 * @param opening what is written first
 * @param written counts the objects that were written, for what their fields hold
 */
record Columns(Strategies of, String opening, List<Column> columns, LongAdder written) {
    /**
     * One field.
     *
     * @param opening its name, and where its value is hidden without a look at it, what stands for it
     * @param strategy how its value is masked; null where it is written as it is
     * @param told whether everything is said by its opening
     */
    record Column(Member member, String opening, @Nullable MaskingStrategy strategy, boolean told) {}

    static Columns of(String name, List<Member> members, Strategies strategies) {
        List<Column> columns = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (Member member : members) {
            MaskingStrategy strategy = strategies.of(member);
            if (strategy != null) {
                kinds.add(member.kind());
            }
            if (strategy != Strategies.DROP) {
                boolean told = strategy == Strategies.REDACT;
                String opening = (columns.isEmpty() ? "" : ", ") + member.name() + "=" + (told ? Masks.REDACTED : "");
                columns.add(new Column(member, opening, strategy, told));
            }
        }
        return new Columns(
                strategies, name + "[", List.copyOf(columns), strategies.tally().objectsOf(kinds));
    }
}
