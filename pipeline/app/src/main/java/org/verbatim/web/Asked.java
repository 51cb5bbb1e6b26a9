package org.verbatim.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;

/// What a browser asks: named texts, from the address or from a form.
final class Asked {
    private final Context context;

    Asked(Context context) {
        this.context = context;
    }

    /// Every text of this name; none is an empty list.
    List<String> texts(String name) {
        List<String> inAddress = context.queryParams(name);
        return context.isFormUrlencoded() && inAddress.isEmpty() ? context.formParams(name) : inAddress;
    }

    /// The first text of this name that is not blank.
    Optional<String> text(String name) {
        return texts(name).stream().filter(text -> !text.isBlank()).findFirst();
    }

    /// The text of this name.
    ///
    /// @throws WrongInput if there is none
    String needed(String name) {
        return text(name)
                .orElseThrow(() -> wrong(name, "'" + name + "' is missing", "reload the page, and do it again"));
    }

    /// A whole number from 0.
    ///
    /// @param usual what stands if none was asked for
    /// @throws WrongInput if it is no such number
    int number(String name, int usual) {
        return text(name).map(text -> number(name, text)).orElse(usual);
    }

    private static int number(String name, String text) {
        boolean plain = text.length() < 10 && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        if (!plain) {
            throw wrong(name, "'" + text + "' is no whole number", "reload the page, and do it again");
        }
        return Integer.parseInt(text);
    }

    private static WrongInput wrong(String name, String what, String fix) {
        return new WrongInput(new Problem(Problem.Place.of(name), what, fix));
    }
}
