package dev.privacysdk.decision;

import static dev.privacysdk.decision.DecisionCase.active;
import static dev.privacysdk.decision.DecisionCase.entries;
import static dev.privacysdk.decision.DecisionCase.present;
import static dev.privacysdk.decision.DecisionCase.text;
import static dev.privacysdk.decision.DecisionCase.truthy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.SubjectKind;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns the state of a case, one JSON object, into the events a ledger would hold.
 *
 * <p>What is malformed and restricts counts from always; what is malformed and permits does not count.
 */
final class CaseState {
    private static final Instant ALWAYS = Instant.MIN;
    private static final String CASE = "case";
    private static final Set<String> OPT_OUTS = Set.of("PURPOSE", "SALE_SHARE", "SPI_LIMIT");

    private final List<LedgerEvent> events = new ArrayList<>();
    private final JsonNode json;
    private final @Nullable Purpose asked;
    private final Set<DataCategory> used;

    private CaseState(JsonNode json, @Nullable String purpose, @Nullable String category) {
        this.json = json;
        this.asked = id(purpose, Purpose::of).orElse(null);
        this.used = id(category, DataCategory::of).map(Set::of).orElse(Set.of());
    }

    static SubjectState of(JsonNode json, @Nullable String purpose, @Nullable String category) {
        CaseState state = new CaseState(json, purpose, category);
        state.person();
        state.consents();
        state.objections();
        state.restrictions();
        state.channels();
        state.optOuts();
        state.requests();
        return SubjectState.of(state.events);
    }

    private void person() {
        SubjectKind kind = word(SubjectKind.class, json.path("kind")).orElse(SubjectKind.USER);
        boolean known = !json.has("known") || json.path("known").isNull() || truthy(json.path("known"));
        events.add(known ? new LedgerEvent.SubjectRegistered(ALWAYS, kind) : new LedgerEvent.SubjectSeen(ALWAYS, kind));
        String age = json.path("age").asString("").strip();
        if (json.path("age").isNumber() || age.matches("-?\\d+(\\.\\d+)?")) {
            int years = Math.toIntExact((long) Math.floor(Double.parseDouble(age)));
            events.add(new LedgerEvent.AgeLearned(ALWAYS, years));
        }
        if (truthy(json.path("parentalConsent"))) {
            events.add(new LedgerEvent.ParentalConsentGiven(ALWAYS, CASE));
        }
        if (json.path("contract").asString("").equals("ACTIVE")) {
            events.add(new LedgerEvent.ContractStarted(ALWAYS));
        }
        JsonNode instruction = json.path("instruction");
        if (instruction.isObject()) {
            events.add(new LedgerEvent.InstructionGiven(
                    ALWAYS,
                    ids(instruction.path("purposes"), Purpose::of),
                    ids(instruction.path("categories"), DataCategory::of),
                    ids(instruction.path("recipients"), FixturePolicy::recipient)));
        }
    }

    private void consents() {
        boolean listed = json.path("consents").isArray();
        for (JsonNode consent : entries(json.path("consents"))) {
            String status =
                    present(consent.path("status")) ? consent.path("status").asString("") : "GIVEN";
            Optional<Purpose> purpose = id(text(consent.path("purpose")), Purpose::of);
            Optional<Instant> at = instant(consent.path("at"));
            if (status.equals("GIVEN")) {
                given(consent, purpose, at).filter(event -> listed).ifPresent(events::add);
            } else {
                Instant from = purpose.isPresent() ? at.orElse(ALWAYS) : ALWAYS;
                Optional.ofNullable(purpose.orElse(asked))
                        .ifPresent(p -> events.add(
                                status.equals("REFUSED")
                                        ? new LedgerEvent.ConsentRefused(from, p, CASE)
                                        : new LedgerEvent.ConsentWithdrawn(from, p, CASE)));
            }
        }
    }

    private static Optional<LedgerEvent> given(JsonNode consent, Optional<Purpose> purpose, Optional<Instant> at) {
        Optional<Instant> expires = instant(consent.path("expiresAt"));
        boolean unreadableEnd = present(consent.path("expiresAt")) && expires.isEmpty();
        String version = text(consent.path("version"));
        if (purpose.isEmpty() || at.isEmpty() || version == null || unreadableEnd) {
            return Optional.empty();
        }
        return Optional.of(new LedgerEvent.ConsentGiven(
                at.get(),
                purpose.get(),
                version,
                expires.orElse(null),
                truthy(consent.path("explicit")),
                active(consent.path("bundledWithTerms")),
                scope(consent.path("categories")),
                ids(consent.path("recipients"), FixturePolicy::recipient),
                CASE));
    }

    /** A scope of which no part can be read covers nothing, rather than everything. */
    private static Set<DataCategory> scope(JsonNode categories) {
        Set<DataCategory> read = ids(categories, DataCategory::of);
        boolean named = present(categories) && !(categories.isArray() && categories.isEmpty());
        return read.isEmpty() && named ? Set.of(DataCategory.of("unreadable")) : read;
    }

    private void objections() {
        for (JsonNode objection : entries(json.path("objections"))) {
            String named = text(objection.path("purpose"));
            boolean all = named == null || named.equals("*");
            Optional<Purpose> purpose = id(named, Purpose::of);
            if (!all && purpose.isEmpty()) {
                continue;
            }
            String status = objection.path("status").asString("");
            Optional<Instant> at = instant(objection.path("at"));
            Instant from = named == null || status.isEmpty() ? ALWAYS : at.orElse(ALWAYS);
            if (status.equals("OVERRIDDEN")) {
                if (at.isPresent() && named != null) {
                    events.add(new LedgerEvent.ObjectionOverridden(from, purpose.orElse(null), CASE));
                }
            } else if (status.equals("PENDING")) {
                events.add(new LedgerEvent.ObjectionRaised(from, purpose.orElse(null), CASE));
            } else {
                events.add(new LedgerEvent.ObjectionUpheld(from, purpose.orElse(null), CASE));
            }
        }
        if (active(json.path("dmObjection"))) {
            events.add(new LedgerEvent.MarketingObjected(from(json.path("dmObjection")), CASE));
        }
        if (active(json.path("admObjection"))) {
            events.add(new LedgerEvent.AutomatedDecisionObjected(ALWAYS, CASE));
        }
    }

    private void restrictions() {
        JsonNode restriction = json.path("restriction");
        if (active(restriction)) {
            events.add(new LedgerEvent.ProcessingRestricted(from(restriction), CASE));
            ids(restriction.path("consentFor"), Purpose::of)
                    .forEach(p -> events.add(new LedgerEvent.RestrictedUseConsented(from(restriction), p)));
            instant(restriction.path("liftedAt")).ifPresent(at -> events.add(new LedgerEvent.RestrictionLifted(at)));
        }
        JsonNode erasure = json.path("erasure");
        if (active(erasure)) {
            JsonNode status = erasure.isString() ? erasure : erasure.path("status");
            events.add(
                    switch (status.asString("")) {
                        case "RECEIVED" -> new LedgerEvent.ErasureRequested(from(erasure));
                        case "VERIFIED" -> new LedgerEvent.ErasureVerified(from(erasure));
                        case "COMPLETED" -> new LedgerEvent.ErasureCompleted(from(erasure));
                        default -> new LedgerEvent.ErasureCompleted(ALWAYS);
                    });
        }
        JsonNode hold = json.path("legalHold");
        if (active(hold)) {
            JsonNode named = hold.path("categories");
            Set<DataCategory> held = ids(named, DataCategory::of);
            boolean readable = hold.isObject() && (!present(named) || (named.isArray() && held.size() == named.size()));
            events.add(new LedgerEvent.LegalHoldPlaced(ALWAYS, held, CASE));
            if (!readable) {
                events.add(new LedgerEvent.LegalHoldPlaced(ALWAYS, used, CASE));
            }
        }
    }

    private void channels() {
        for (JsonNode suppression : entries(json.path("suppressions"))) {
            Optional<Channel> named = word(Channel.class, suppression.path("channel"));
            Instant from = named.isPresent() ? from(suppression) : ALWAYS;
            SuppressionScope scope =
                    word(SuppressionScope.class, suppression.path("scope")).orElse(null);
            List<Channel> channels = named.map(List::of).orElse(List.of(Channel.values()));
            for (Channel channel : channels) {
                events.add(new LedgerEvent.ChannelStopped(from, channel, scope, CASE));
                instant(suppression.path("liftedAt"))
                        .ifPresent(at -> events.add(new LedgerEvent.ChannelReopened(at, channel, CASE)));
            }
        }
        JsonNode confirmation = json.path("optOutConfirmation");
        if (confirmation.isObject()) {
            instant(confirmation.path("requestedAt"))
                    .ifPresent(at -> events.add(new LedgerEvent.OptOutConfirmationRequested(at)));
            if (active(confirmation.path("sent"))) {
                events.add(new LedgerEvent.OptOutConfirmationSent(ALWAYS));
            }
        }
    }

    private void optOuts() {
        for (JsonNode optOut : entries(json.path("optOuts"))) {
            String named = text(optOut.path("type"));
            String type = named != null && OPT_OUTS.contains(named) ? named : null;
            Instant from = type == null ? ALWAYS : from(optOut);
            if (type == null || type.equals("SALE_SHARE")) {
                String device = optOut.path("scope").asString("").equals("DEVICE") ? text(optOut.path("device")) : null;
                boolean signal = optOut.path("via").asString("").equals("GPC");
                events.add(new LedgerEvent.SaleShareOptedOut(from, device, signal, CASE));
            }
            if (type == null || type.equals("SPI_LIMIT")) {
                events.add(new LedgerEvent.SensitiveUseLimited(from, CASE));
            }
            if (type == null || type.equals("PURPOSE")) {
                Optional.ofNullable(
                                id(text(optOut.path("purpose")), Purpose::of).orElse(asked))
                        .ifPresent(p -> events.add(new LedgerEvent.PurposeOptedOut(from, p, CASE)));
            }
        }
        instant(json.path("gpcOverride").path("at"))
                .ifPresent(at -> events.add(new LedgerEvent.SignalOverridden(at, CASE)));
        JsonNode link = json.path("link");
        JsonNode revoked = link.isObject() ? link.path("revokedAt") : link;
        if (active(revoked)) {
            events.add(new LedgerEvent.PlatformUnlinked(
                    instant(link.path("revokedAt")).orElse(ALWAYS), CASE));
        }
    }

    private void requests() {
        JsonNode identity = json.path("identity");
        if (truthy(identity.path("verified"))) {
            events.add(new LedgerEvent.IdentityVerified(ALWAYS, CASE));
        }
        if (present(identity.path("agent"))) {
            events.add(new LedgerEvent.AgentAppointed(
                    ALWAYS, identity.path("agent").asString("").equals("SIGNED")));
        }
    }

    private static Instant from(JsonNode event) {
        return instant(event.path("at")).orElse(ALWAYS);
    }

    static Optional<Instant> instant(JsonNode node) {
        return instant(text(node));
    }

    static Optional<Instant> instant(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Iterable<JsonNode> list(JsonNode node) {
        return node.isArray() ? node : List.of();
    }

    static <T> Optional<T> id(@Nullable String text, Function<String, T> of) {
        try {
            return text == null ? Optional.empty() : Optional.of(of.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <T> Set<T> ids(JsonNode list, Function<String, T> of) {
        Set<T> set = new LinkedHashSet<>();
        list(list).forEach(item -> id(text(item), of).ifPresent(set::add));
        return set;
    }

    static <E extends Enum<E>> Optional<E> word(Class<E> type, JsonNode node) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(text(node)))
                .findFirst();
    }
}
