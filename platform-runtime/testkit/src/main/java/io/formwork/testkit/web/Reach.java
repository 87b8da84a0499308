package io.formwork.testkit.web;

import java.util.List;

/**
 * How far the texts of a {@link Battery} came.
 *
 * @param there places where some text met something else than that there is nothing
 * @param toldApart places in paths where every text met a 404, and what is there did not: a text
 *     that is no number and no name of anything is rightly nothing
 * @param nowhere places where no text met anything, with the reason: none of these was tried
 */
public record Reach(int there, List<String> toldApart, List<String> nowhere) {}
