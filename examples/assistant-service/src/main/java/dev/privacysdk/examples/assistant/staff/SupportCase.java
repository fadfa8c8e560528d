package dev.privacysdk.examples.assistant.staff;

import dev.privacysdk.examples.assistant.chat.ChatMessage;
import dev.privacysdk.examples.assistant.order.Order;
import dev.privacysdk.examples.assistant.profile.Customer;
import java.util.List;
import java.util.Optional;

/** What somebody at the support desk sees of one person. */
public record SupportCase(Optional<Customer> customer, List<ChatMessage> chat, List<Order> orders) {}
