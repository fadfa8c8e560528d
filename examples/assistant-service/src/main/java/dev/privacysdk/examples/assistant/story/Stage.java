package dev.privacysdk.examples.assistant.story;

import dev.privacysdk.examples.assistant.profile.SignUp;
import tools.jackson.databind.json.JsonMapper;

/** What every chapter needs: somebody who sends requests, the clock, and the teller. */
record Stage(Browser anybody, StoryClock clock, Storyteller teller) {
    /** The same requests, sent by a person who is signed in. */
    Browser as(SignUp person) {
        return anybody.as(person.id()).with("Accept-Language", person.language());
    }

    /** One line of the table. */
    Answer asked(String what, Answer answer, int status, String reason) {
        return teller.asked(what, answer, status, reason);
    }

    Answer enroll(SignUp form) {
        return anybody.post("/accounts", JsonMapper.shared().writeValueAsString(form));
    }

    Answer offerTo(SignUp person) {
        return anybody.post("/customers/" + person.id() + "/offer-mail", "{\"title\": \"Ten percent off\"}");
    }
}
