package dev.privacysdk.export;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.audit.AuditEvent.DecisionTaken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who received the person's data, as it was recorded at each time; names of other people in one record stay out. */
final class Received implements Consumer<DecisionTaken> {
    private final OutputStream json;
    private final Html html;
    private final Words words;
    private long count;
    private boolean over;
    private @Nullable IOException broken;

    Received(OutputStream json, OutputStream page, Words words) {
        this.json = json;
        this.html = new Html(page);
        this.words = words;
    }

    @Override
    public synchronized void accept(DecisionTaken taken) {
        if (over) {
            throw new IllegalStateException(
                    "A disclosure was handed over after its source had returned; hand it over inside.");
        }
        boolean left =
                taken.operation() == Operation.DISCLOSE || !taken.recipient().isSelf();
        if (!left) {
            return;
        }
        try {
            if (broken != null) {
                throw broken;
            }
            json.write((count == 0 ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
            json.write(Json.line(entry(taken)));
            row(taken);
            count++;
        } catch (IOException e) {
            broken = e;
            throw new UncheckedIOException(e);
        }
    }

    private static Value entry(DecisionTaken taken) {
        List<Value> categories = new ArrayList<>();
        taken.categories()
                .forEach(each -> categories.add(Value.whole()
                        .with("category", each.category().id())
                        .maybe(
                                "basis",
                                each.basis() == null ? null : each.basis().name())
                        .end()));
        return Value.whole()
                .with("at", new Value.Moment(taken.at()))
                .with("recipient", taken.recipient().id())
                .with("purpose", taken.purpose().id())
                .with("categories", Value.many(categories))
                .with("operation", taken.operation().name())
                .with("channel", taken.channel().name())
                .maybe("reference", taken.reference())
                .with("reason", taken.reason().name())
                .with("policyVersion", taken.policyVersion().id())
                .end();
    }

    private void row(DecisionTaken taken) throws IOException {
        cell("said.when", words.moment(taken.at()), "<tr><td");
        cell("received.whom", words.recipient(taken.recipient()), "<td class=\"w\"");
        cell("received.why", words.purpose(taken.purpose()), "<td class=\"w\"");
        cell(
                "received.data",
                words.list(taken.categories().stream()
                        .map(each -> words.category(each.category()))
                        .toList()),
                "<td class=\"w\"");
        cell("received.reference", taken.reference() == null ? "" : taken.reference(), "<td class=\"w\"");
        html.raw("</tr>\n").flush();
    }

    private void cell(String heading, String text, String begin) throws IOException {
        html.raw(begin + " dir=\"auto\" data-h=\"" + Html.escaped(words.say(heading)) + "\">")
                .text(text)
                .raw("</td>");
    }

    long count() {
        return count;
    }

    /** Throws what broke the output, if anything did. */
    synchronized void check() throws IOException {
        over = true;
        if (broken != null) {
            throw broken;
        }
    }
}
