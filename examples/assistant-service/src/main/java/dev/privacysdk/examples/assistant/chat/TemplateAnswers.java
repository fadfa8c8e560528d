package dev.privacysdk.examples.assistant.chat;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** A model for demonstrations: it picks a sentence, sends nothing anywhere and learns nothing. */
@Component
class TemplateAnswers implements AnswerModel {
    @Override
    public String answer(String question, String language) {
        boolean dishwasher = question.toLowerCase(Locale.ROOT).contains("dishwasher") || question.contains("食洗機");
        if (language.equals("ja")) {
            return dishwasher ? "フィルターを外して洗ってみてください。" : "担当者に確認いたします。";
        }
        return dishwasher ? "Take out the filter and rinse it." : "Let me find out for you.";
    }
}
