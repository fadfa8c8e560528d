package dev.privacysdk.ledger;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.vocabulary.SuppressionScope;
import org.jspecify.annotations.Nullable;

/** A channel the person stopped, how far that reaches, and how long it held. */
public record Suppression(Channel channel, @Nullable SuppressionScope scope, Span span) {}
