package dev.privacysdk.examples.assistant.story;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

/** The life of Taro, and of some others, with the service: every line of the table is a request over HTTP. */
public final class Story {
    private final Stage stage;
    private final Path folder;
    private final Path log;

    /**
     * Told here, by this clock, about the service at this address.
     *
     * @param folder where the package of somebody's data is put
     * @param log where the service logs
     */
    public Story(PrintStream out, StoryClock clock, URI service, Path folder, Path log) {
        this.stage = new Stage(new Browser(service), clock, new Storyteller(out, clock));
        this.folder = folder;
        this.log = log;
    }

    /** Tells it; throws {@link UnexpectedAnswer} where the service does something else. */
    public void tell() {
        stage.teller().title("A person's life with the assistant service, over HTTP");
        new MailChapter(stage).tell();
        new OrderChapter(stage).tell();
        new LearningChapter(stage).tell();
        new AccessChapter(stage, folder).tell();
        new RightsChapter(stage).tell();
        new BooksChapter(stage, log).tell();
    }
}
