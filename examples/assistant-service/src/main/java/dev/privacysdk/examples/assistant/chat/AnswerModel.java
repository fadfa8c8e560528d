package dev.privacysdk.examples.assistant.chat;

/** What answers questions; a real model would be behind this interface. */
public interface AnswerModel {
    /** The answer to a question, in this language. */
    String answer(String question, String language);
}
