package dev.privacysdk.archunit;

import static dev.privacysdk.archunit.FlowFixtures.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecipientsRuleTest {
    private static final String ANSWER =
            "; let a method for a purpose, or a keeper, answer with it and hand that on, or put the purpose "
                    + "on this method.";
    private static final String REQUEST =
            "; say who receives it with @DisclosedTo on a method for a purpose, or let RecipientClients make"
                    + " the client.";

    @Test
    void nothingPersonalLeavesUndeclared() {
        assertThat(findings(PurposeRules.personalDataLeavesOnlyToDeclaredRecipients(), "recipient.guilty"))
                .containsExactlyInAnyOrder(
                        "Answer.all lets a Customer flow into a response (its answer)" + ANSWER,
                        "Buffered.answer lets Customer.name flow into a response" + ANSWER,
                        "Connection.send lets Customer.email flow into a request" + REQUEST,
                        "Declarative.send lets a Customer flow into a request (Declarative.Printer.print)" + REQUEST,
                        "EntityAnswer.one lets a Customer flow into a response (its answer)" + ANSWER,
                        "HandedWriter.answer lets Customer.name flow into a response, by way of HandedWriter.write"
                                + ANSWER,
                        "Header.answer lets Customer.email flow into a response (HttpServletResponse.setHeader)"
                                + ANSWER,
                        "InAddress.request lets Customer.email flow into a request (HttpRequest.newBuilder)" + REQUEST,
                        "InModel.page lets a Customer flow into the model of a view (Model.addAttribute)" + ANSWER,
                        "InCookie.answer lets Customer.name flow into a response (HttpServletResponse.addCookie)"
                                + ANSWER,
                        "Overloaded.one lets a Customer flow into a response (its answer)" + ANSWER,
                        "Published.request lets Customer.email flow into a request (HttpRequest.BodyPublishers.ofString)"
                                + REQUEST,
                        "SpringClient.send lets a Customer flow into a request (RestClient.RequestBodySpec.body)"
                                + REQUEST,
                        "Written.answer lets Customer.name flow into a response" + ANSWER);
    }

    @Test
    void answersForAPurposeAndDeclaredRecipientsAreFine() {
        assertThat(findings(PurposeRules.personalDataLeavesOnlyToDeclaredRecipients(), "recipient.innocent"))
                .isEmpty();
    }
}
