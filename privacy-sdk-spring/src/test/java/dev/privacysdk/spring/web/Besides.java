package dev.privacysdk.spring.web;

import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.SubjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handlers without a word that put somebody beside a minimized answer, or into a body that shows it by a getter. */
@RestController
class Besides {
    private final Shelf shelf;
    private final Shop.Customer kept = other();

    Besides(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Answers with collections that can be changed. */
    static class Shelf {
        @ForSupport
        @EachSubject
        public List<Shop.Customer> some() {
            return new ArrayList<>(List.of(new Shop.Customer(Shop.ADA, Shop.EMAIL, null, "gold")));
        }

        @ForSupport
        public Map<String, Shop.Customer> one(@SubjectId("customer") String id) {
            return new HashMap<>(Map.of("one", new Shop.Customer(id, Shop.EMAIL, null, "gold")));
        }
    }

    interface ShowsId {
        String getId();
    }

    class Inner implements ShowsId {
        @Override
        public String getId() {
            return kept.id();
        }
    }

    static final class Asked {
        public Shop.Customer getCustomer() {
            return other();
        }
    }

    private static Shop.Customer other() {
        return Shop.row("c-other-99");
    }

    @GetMapping("/beside/anonymous")
    public ShowsId anonymous() {
        Shop.Customer row = other();
        return new ShowsId() {
            @Override
            public String getId() {
                return row.id();
            }
        };
    }

    @GetMapping("/beside/inner")
    public ShowsId inner() {
        return new Inner();
    }

    @GetMapping("/beside/asked")
    public Asked asked() {
        return new Asked();
    }

    private List<Shop.Customer> grown() {
        List<Shop.Customer> rows = shelf.some();
        rows.add(other());
        return rows;
    }

    @GetMapping("/beside/grown-list")
    public List<Shop.Customer> grownList() {
        return grown();
    }

    @GetMapping("/beside/grown-map-of-list")
    public Map<String, Object> grownMapOfList() {
        return Map.of("items", grown());
    }

    @GetMapping("/beside/added-element")
    public Shop.Customer addedElement() {
        return grown().get(1);
    }

    @GetMapping("/beside/grown-map")
    public Map<String, Shop.Customer> grownMap() {
        Map<String, Shop.Customer> rows = shelf.one(Shop.ADA);
        rows.put("other", other());
        return rows;
    }

    @GetMapping("/beside/as-it-came/list")
    public List<Shop.Customer> listAsItCame() {
        return shelf.some();
    }

    @GetMapping("/beside/as-it-came/map")
    public Map<String, Shop.Customer> mapAsItCame() {
        return shelf.one(Shop.ADA);
    }
}
