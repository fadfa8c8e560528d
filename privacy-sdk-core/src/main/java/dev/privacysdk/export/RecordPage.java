package dev.privacysdk.export;

import dev.privacysdk.vocabulary.DataCategory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of one source as cards for people. */
final class RecordPage {
    private static final int WIDEST = 6;

    private final Html html;
    private final Words words;
    private final String label;

    RecordPage(OutputStream out, Words words, String label) {
        this.html = new Html(out);
        this.words = words;
        this.label = label;
    }

    void card(Class<?> type, long number, Value record) throws IOException {
        html.raw("<article class=\"card\"><h4 dir=\"auto\">").text(label + " " + number);
        String kind = Names.isNamed(type) ? Names.plain(type) : label;
        if (!label.equals(kind)) {
            html.raw(" <small>").text(kind).raw("</small>");
        }
        html.raw("</h4>");
        if (record instanceof Value.Whole whole) {
            members(whole, null);
        } else {
            html.raw("<div dir=\"auto\">");
            value(record, null);
            html.raw("</div>");
        }
        html.raw("</article>\n").flush();
    }

    private void members(Value.Whole whole, @Nullable DataCategory around) throws IOException {
        Set<DataCategory> seen = new HashSet<>();
        Set<DataCategory> twice = new HashSet<>();
        whole.members().forEach(member -> {
            if (member.category() != null && !seen.add(member.category())) {
                twice.add(member.category());
            }
        });
        html.raw("<dl>");
        for (Value.Member member : whole.members()) {
            DataCategory category = member.category();
            html.raw("<dt dir=\"auto\">").text(heading(member, around));
            if (category != null && !category.equals(around) && twice.contains(category)) {
                html.raw("<small>").text(Names.plain(member.name())).raw("</small>");
            }
            html.raw("</dt><dd dir=\"auto\">");
            value(member.value(), category == null ? around : category);
            html.raw("</dd>");
        }
        html.raw("</dl>");
    }

    /** The name of the category, or of the field where the category is plain from around it. */
    private String heading(Value.Member member, @Nullable DataCategory around) {
        DataCategory category = member.category();
        return category == null || category.equals(around) ? Names.heading(member.name()) : words.category(category);
    }

    private void value(Value value, @Nullable DataCategory around) throws IOException {
        if (value instanceof Value.Whole whole) {
            if (whole.members().isEmpty()) {
                none("value.empty");
            } else {
                members(whole, around);
            }
        } else if (value instanceof Value.Many many) {
            items(many.items(), around);
        } else if (value instanceof Value.Text text) {
            if (text.text().isEmpty()) {
                none("value.blank");
            } else {
                html.text(text.text());
            }
        } else if (value instanceof Value.Numeral number) {
            html.text(number.digits());
        } else if (value instanceof Value.Truth truth) {
            html.text(words.say(truth.yes() ? "value.yes" : "value.no"));
        } else if (value instanceof Value.Moment moment) {
            html.text(words.moment(moment.at()));
        } else {
            none(value instanceof Value.Above ? "value.above" : "value.none");
        }
    }

    private void items(List<Value> items, @Nullable DataCategory around) throws IOException {
        if (items.isEmpty()) {
            none("value.empty");
            return;
        }
        if (items.stream().allMatch(item -> alike(item, items.get(0)))) {
            rows(items, around);
            return;
        }
        html.raw("<ul>");
        for (Value item : items) {
            html.raw("<li dir=\"auto\">");
            value(item, around);
            html.raw("</li>");
        }
        html.raw("</ul>");
    }

    /** Whether both are flat objects of a few members with the same names. */
    private static boolean alike(Value one, Value other) {
        if (!(one instanceof Value.Whole left) || !(other instanceof Value.Whole right)) {
            return false;
        }
        boolean flat = left.members().stream()
                .noneMatch(member -> member.value() instanceof Value.Whole || member.value() instanceof Value.Many);
        return flat
                && !left.members().isEmpty()
                && left.members().size() <= WIDEST
                && names(left).equals(names(right));
    }

    private static List<String> names(Value.Whole whole) {
        return whole.members().stream().map(Value.Member::name).toList();
    }

    private void rows(List<Value> items, @Nullable DataCategory around) throws IOException {
        html.raw("<table><thead><tr>");
        if (items.get(0) instanceof Value.Whole first) {
            for (Value.Member member : first.members()) {
                html.raw("<th dir=\"auto\">").text(heading(member, around)).raw("</th>");
            }
        }
        html.raw("</tr></thead><tbody>");
        for (Value item : items) {
            html.raw("<tr>");
            for (Value.Member member : ((Value.Whole) item).members()) {
                html.raw("<td class=\"w\" dir=\"auto\" data-h=\"")
                        .text(heading(member, around))
                        .raw("\">");
                value(member.value(), around);
                html.raw("</td>");
            }
            html.raw("</tr>");
        }
        html.raw("</tbody></table>");
    }

    private void none(String key) throws IOException {
        html.raw("<span class=\"none\">").text(words.say(key)).raw("</span>");
    }
}
