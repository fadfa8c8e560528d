package dev.privacysdk.detection;

import java.util.List;

/** The detectors that look only where a policy asks for them. */
final class NationalIds {
    private NationalIds() {}

    static List<Detector> all() {
        return List.of(
                new UkNino(),
                new UkNhs(),
                new DeSteuerId(),
                new FrNir(),
                new EsDni(),
                new ItCodiceFiscale(),
                new Passport(),
                new DriverLicense(),
                new Geo(),
                new BirthDate());
    }
}
