package dev.privacysdk.spring.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.logging.SelfCheck;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LogSelfCheckTest {
    @Test
    void aLeakIsSaidLoudly(CapturedOutput output) {
        LogSelfCheck check = new LogSelfCheck(
                () -> Optional.of(new SelfCheck(List.of(new SelfCheck.Leaking("console", "It is bare.")))));
        assertThat(check.last()).isEmpty();
        check.run();

        assertThat(check.last()).isPresent();
        assertThat(output.getAll()).contains("ERROR", "Logs of this application leak", "console", "It is bare.");
    }

    @Test
    void whatIsInOrderIsNotSaid(CapturedOutput output) {
        LogSelfCheck check =
                new LogSelfCheck(() -> Optional.of(new SelfCheck(List.of(new SelfCheck.Proved("console")))));
        check.run();

        assertThat(output.getAll()).isEmpty();
    }
}
