package dev.privacysdk.archunit;

import static dev.privacysdk.archunit.FlowFixtures.details;
import static dev.privacysdk.archunit.FlowFixtures.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogsRuleTest {
    private static final String MASKED =
            "; log the object by itself, which masking knows by its marks, or what Masker.render makes of "
                    + "the value.";
    private static final String OPEN =
            "; use an SLF4J logger, which masking stands in front of, and give it the object by itself, or "
                    + "write what Masker.render makes of it.";

    @Test
    void noValueAndNoTextOfAnObjectGetsIntoALog() {
        assertThat(findings(PurposeRules.personalDataStaysOutOfLogs(), "log.guilty"))
                .containsExactlyInAnyOrder(
                        "Anonymous.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "AnswerOfHelper.send lets Customer.email flow into a logger (Logger.info), by way of "
                                + "AnswerOfHelper.address" + MASKED,
                        "AnswerOfCommand.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "OwnException.send lets Customer.email flow into a logger (Logger.info), by way of "
                                + "OwnException.Unsent.getMessage" + MASKED,
                        "OwnIterator.send lets Customer.email flow into a logger (Logger.info), by way of "
                                + "OwnIterator.Addresses.next" + MASKED,
                        "OwnIterator.sendFirst lets Customer.email flow into a logger (Logger.info), by way of "
                                + "OwnIterator.Addresses.next" + MASKED,
                        "Builder.send lets Customer.email and Customer.name flow into a logger (Logger.info)" + MASKED,
                        "ByReference.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "Captured.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "Choice.send lets Customer.name flow into a logger (Logger.info)" + MASKED,
                        "Collected.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "Concatenation.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "Console.send lets Customer.email and Customer.name flow into the console, by way of "
                                + "Customer.toString" + OPEN,
                        "ConsoleByReference.send lets Customer.email and Customer.name flow into the console, by way of "
                                + "Parcel.toString" + OPEN,
                        "Context.send lets Customer.email flow into the context of every log line (MDC.put)" + OPEN,
                        "Filled.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "Fluent.send lets Customer.email flow into a logger (LoggingEventBuilder.addArgument)" + MASKED,
                        "Formatted.send lets Customer.email flow into a logger (Logger.warn)" + MASKED,
                        "Helper.send lets Customer.email flow into a logger (Logger.info), by way of Helper.write"
                                + MASKED,
                        "InLambda.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "Inherited.send lets Customer.name flow into a logger (Logger.info), by way of Inherited.Polite.of"
                                + MASKED,
                        "JavaUtil.later lets Customer.email flow into a logger that nothing masks (Logger.info)" + OPEN,
                        "JavaUtil.send lets Customer.email and Customer.name flow into a logger that nothing masks "
                                + "(Logger.log), by way of Customer.toString" + OPEN,
                        "LogFourJ.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "MarkedParameter.send lets the @EmailAddress parameter of MarkedParameter.send flow into a "
                                + "logger (Logger.info)" + MASKED,
                        "Supplied.send lets Customer.email flow into a logger (LoggingEventBuilder.addArgument)"
                                + MASKED,
                        "TextOfObject.send lets Customer.email and Customer.name flow into a logger (Logger.info), by "
                                + "way of Customer.toString" + MASKED,
                        "UnmarkedField.report lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "Boxed.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "ByIdentity.count lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "ConsoleWriter.send lets Customer.email flow into the console" + OPEN,
                        "ContextMap.send lets Customer.email flow into the context of every log line (MDC.setContextMap)"
                                + OPEN,
                        "GivenToConsumer.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "InMarker.send lets Customer.email flow into the name of a marker (MarkerFactory.getMarker)"
                                + OPEN,
                        "MarkedAnswer.send lets MarkedAnswer.Addresses.of flow into a logger (Logger.info)" + MASKED,
                        "OwnMap.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "Retried.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "SystemConsole.send lets Customer.email flow into the console" + OPEN,
                        "WrappedWriter.send lets Customer.email flow into a logger (Logger.info)" + MASKED,
                        "Value.send lets Customer.email flow into a logger (Logger.info)" + MASKED);
    }

    @Test
    void objectsAndWhatIsNotPersonalMayBeLogged() {
        assertThat(findings(PurposeRules.personalDataStaysOutOfLogs(), "log.innocent"))
                .isEmpty();
    }

    @Test
    void aSentenceEndsWithThePlace() {
        assertThat(details(PurposeRules.personalDataStaysOutOfLogs(), "log.guilty"))
                .allMatch(sentence -> sentence.matches("[A-Z].*\\. \\(\\w+\\.java:\\d+\\)"));
    }
}
