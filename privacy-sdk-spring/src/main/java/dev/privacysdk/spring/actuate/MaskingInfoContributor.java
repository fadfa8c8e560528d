package dev.privacysdk.spring.actuate;

import dev.privacysdk.masking.Masker;
import dev.privacysdk.masking.MaskingCounts;
import dev.privacysdk.spring.logging.LogMasking;
import dev.privacysdk.spring.logging.LogSelfCheck;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** Says under {@code masking} whether logs are masked, what the self-check showed, and how much was masked. */
public final class MaskingInfoContributor implements InfoContributor {
    private final Masker masker;
    private final LogSelfCheck check;

    /** One that counts what this masker does. */
    public MaskingInfoContributor(Masker masker, LogSelfCheck check) {
        this.masker = masker;
        this.check = check;
    }

    @Override
    public void contribute(Info.Builder info) {
        MaskingCounts counts = masker.counts();
        Map<String, Object> masking = new LinkedHashMap<>();
        masking.put("inForce", LogMasking.current().complete());
        check.last().ifPresent(each -> masking.put("appenders", Answers.of(each)));
        masking.put("masked", new TreeMap<>(counts.values()));
        masking.put("failures", counts.failures());
        masking.put("budgetHits", counts.budgetHits());
        info.withDetail("masking", masking);
    }
}
