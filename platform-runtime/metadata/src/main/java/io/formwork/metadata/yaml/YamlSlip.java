package io.formwork.metadata.yaml;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * A slip that the parser has its own words for.
 *
 * @param words part of what the parser says
 * @param opened whether it is told where the thing begins that was not ended, not where the parser
 *     noticed
 * @param sentence what a person is told
 */
record YamlSlip(String words, boolean opened, String sentence) {

  static YamlSlip opened(String words, String sentence) {
    return new YamlSlip(words, true, sentence);
  }

  static YamlSlip found(String words, String sentence) {
    return new YamlSlip(words, false, sentence);
  }

  boolean fits(MarkedYamlEngineException problem) {
    String said = opened ? problem.getContext() : problem.getProblem();
    return said != null && said.contains(words);
  }
}
