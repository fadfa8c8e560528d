package dev.privacysdk.erasure;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.MessageClass;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.util.Collection;

/**
 * Opt-outs that outlive a person's erasure, kept at the address they were about.
 *
 * <p>An address is a subject of the ledger of its own, of kind {@code address-email} and the like, which a lasting ledger keeps as
 * a keyed hash. Kept are the stops of the address's channel, the objection to direct marketing, opt-outs of purposes, and the
 * opt-out of sale and sharing. Writing twice changes nothing.
 */
public final class Suppressions {
    private final SubjectLedger ledger;

    /** Kept in this ledger. */
    public Suppressions(SubjectLedger ledger) {
        this.ledger = ledger;
    }

    /** Writes down at each of these addresses what the person opted out of and did not take back. */
    public void keep(Subject person, Collection<Contact> contacts) {
        OptOuts optOuts = new OptOuts(ledger, person);
        for (Contact contact : contacts) {
            optOuts.keepFor(Addresses.subject(contact), contact.channel());
        }
    }

    /**
     * Whether messages of this kind to this address were stopped; the one confirmation of an opt-out never is.
     *
     * <p>A stop of text messages without a scope stops all, of any other channel marketing and surveys.
     */
    public boolean stopped(Contact contact, MessageClass message) {
        if (message == MessageClass.OPT_OUT_CONFIRMATION) {
            return false;
        }
        OptOuts optOuts = new OptOuts(ledger, Addresses.subject(contact));
        boolean advertises = message == MessageClass.MARKETING || message == MessageClass.SURVEY;
        boolean all = optOuts.stops().stream()
                .filter(stop -> stop.channel() == contact.channel())
                .anyMatch(stop -> advertises
                        || stop.scope() == SuppressionScope.ALL
                        || (stop.scope() == null && stop.channel() == Channel.SMS));
        return all || (message == MessageClass.MARKETING && optOuts.marketing());
    }

    /** Has a newcomer with these addresses begin opted out as they are kept there; what the newcomer said since counts more. */
    public void carryOver(Collection<Contact> contacts, Subject newcomer) {
        for (Contact contact : contacts) {
            new OptOuts(ledger, Addresses.subject(contact)).carryTo(newcomer);
        }
    }
}
