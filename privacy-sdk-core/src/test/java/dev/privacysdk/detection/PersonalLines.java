package dev.privacysdk.detection;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Log lines of many kinds around a piece of personal data. */
final class PersonalLines {
    /** Key, or word in the line's own language, right beside the value. */
    private static final List<String> NAMED = List.of(
            "ts={iso} level=INFO msg=\"saved\" {key}={value} trace={hex32}",
            "{iso} WARN  [{thread}] c.a.shop.{class} : {key}={value} rejected after {n} ms",
            "{\"ts\":\"{iso}\",\"level\":\"info\",\"{key}\":\"{value}\",\"n\":{n}}",
            "{\"id\": {n}, \"{key}\": \"{value}\", \"active\": true}",
            "{class}[id={n}, {key}={value}, active=true]",
            "{class}(id={n}, {key}='{value}', version={n})",
            "<customer id=\"{n}\"><{key}>{value}</{key}></customer>",
            "ERROR: duplicate key value violates unique constraint \"uk_{key}\" Detail: Key ({key})=({value}) already exists.",
            "Hibernate: binding parameter ({key}) <- [{value}]",
            "java.lang.IllegalArgumentException: Invalid {key}: {value}\n\tat com.acme.shop.{class}.check({class}.java:{n})",
            "org.acme.NotFound: no customer with {key} '{value}'",
            "params: {{key}=[{value}], page=[{n}]}",
            "{uuid} {key}: {value}",
            "PATCH /v1/customers/{uuid} HTTP/1.1 body={\\\"{key}\\\":\\\"{value}\\\"}",
            "GET /search?{key}={value}&sort=asc HTTP/1.1\" 200 {n}",
            "{key} -> {value}",
            "|{n}|{key}|{value}|",
            "UPDATE customer SET {key} = '{value}' WHERE id = {n}",
            "Request header '{key}' was \"{value}\"",
            "{key}: {value}\r\nContent-Length: {n}",
            "expected {key} of [{value}] to match at index {n}");

    private static final Map<Tongue, List<String>> NAMED_IN = Map.of(
            Tongue.EN,
            List.of(
                    "Could not verify {word} {value} for {name}",
                    "{name} changed the {word} to {value}.",
                    "The {word} is {value}.",
                    "Please check the {word} ({value}) of customer {n}",
                    "{word}: {value}",
                    "My {word} is {value}, please call back",
                    "{word} #{value} was declined",
                    "We have your {word} as {value} - correct?",
                    "{word} on file = {value}"),
            Tongue.JA,
            List.of(
                    "{word}は{value}です",
                    "{word}：{value}を確認できませんでした",
                    "{name}様の{word}（{value}）を更新しました",
                    "{word} {value}",
                    "【{word}】{value}",
                    "{word}「{value}」は登録済みです"),
            Tongue.DE,
            List.of(
                    "{word} {value} konnte nicht geprüft werden",
                    "Die {word} lautet {value}.",
                    "Kunde {name}, {word}: {value}",
                    "Ungültige {word} '{value}'"),
            Tongue.FR,
            List.of(
                    "{word} {value} refusé pour {name}",
                    "Le {word} est {value}.",
                    "Client {name}, {word} : {value}",
                    "{word} invalide : '{value}'"));

    /** Nothing beside the value that names it. */
    private static final List<String> BARE = List.of(
            "{value}",
            "{iso} INFO  [{thread}] c.a.shop.{class} : {value}",
            "java.lang.NumberFormatException: For input string: \"{value}\"",
            "GET /v2/lookup?q={value}&page={n} HTTP/1.1",
            "{n},{value},{day}",
            "Cannot parse '{value}' at column {n}",
            "[{hex16}] <- {value}",
            "Caused by: com.acme.Failure: {value} not accepted\n\tat com.acme.shop.{class}.run({class}.java:{n})",
            "values=[{value}, null, {n}]",
            "/v1/items/{value}/history",
            "from {value} to {value2} in {n} ms",
            "[{value}, {value2}]",
            "{value};{value2}",
            "<{value}>",
            "failed: \\\"{value}\\\" (attempt {n})",
            "{value}\n{value2}\n",
            "key:{value}",
            "\t{value} -- retry");

    private static final Map<Tongue, List<String>> BARE_IN = Map.of(
            Tongue.EN,
            List.of(
                    "Sent confirmation to {value}",
                    "{name} wrote: reach me via {value}, thanks",
                    "lookup of {value} failed after {n} ms",
                    "Merged {value} into account {n}."),
            Tongue.JA,
            List.of("{value}を登録しました", "{name}様（{value}）より問い合わせ", "「{value}」は無効です", "{value}へ送信しました。"),
            Tongue.DE,
            List.of("{value} wurde gespeichert", "Nachricht von {name} ({value})", "Kein Treffer für {value}."),
            Tongue.FR,
            List.of("{value} enregistré", "Message de {name} ({value})", "Aucun résultat pour {value}."));

    private PersonalLines() {}

    static LabelledLine some(Dice dice, Entity entity, Tongue tongue) {
        Fragment fragment = entity.some(dice, tongue);
        boolean named = switch (fragment.needs()) {
            case WORD -> true;
            case ITSELF -> false;
            case NOTHING -> dice.percent(50);
        };
        List<String> technical = named ? NAMED : BARE;
        List<String> spoken = Objects.requireNonNull((named ? NAMED_IN : BARE_IN).get(tongue));
        String template = dice.percent(60) ? dice.pick(technical) : dice.pick(spoken);
        String filled = Blanks.fill(
                dice, tongue, template.replace("{key}", entity.key(dice)).replace("{word}", entity.word(dice, tongue)));
        Fragment second = another(dice, entity, tongue, fragment);
        String marked = filled.replace("{value}", fragment.marked()).replace("{value2}", second.marked());
        return LabelledLine.of(entity.title(), tongue, marked, entity.tokens);
    }

    /** One that stands in the same line as another, and needs no more beside it than that one. */
    private static Fragment another(Dice dice, Entity entity, Tongue tongue, Fragment first) {
        while (true) {
            Fragment second = entity.some(dice, tongue);
            if (second.needs() == first.needs()) {
                return second;
            }
        }
    }
}
