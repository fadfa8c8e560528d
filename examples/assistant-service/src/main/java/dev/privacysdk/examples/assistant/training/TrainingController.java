package dev.privacysdk.examples.assistant.training;

import dev.privacysdk.examples.assistant.chat.ChatMessage;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts the job over HTTP, as a scheduler would. */
@RestController
class TrainingController {
    private final TrainingJob job;

    TrainingController(TrainingJob job) {
        this.job = job;
    }

    @PostMapping("/jobs/training")
    Summary train() {
        List<ChatMessage> set = job.trainingSet();
        long people = set.stream().map(ChatMessage::customer).distinct().count();
        return new Summary(set.size(), people);
    }

    /** How much the model was given. */
    record Summary(int messages, long people) {}
}
