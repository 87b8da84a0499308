package io.formwork.core.actor;

import java.util.List;

/** The organisational units that are a person's concern; looked up when they are asked for. */
public interface Units {

  /** Of somebody in no unit, who manages none. */
  Units NONE =
      new Units() {
        @Override
        public List<Long> own() {
          return List.of();
        }

        @Override
        public List<Long> managed() {
          return List.of();
        }
      };

  /** The unit of the person and all below it. */
  List<Long> own();

  /** The units that the person manages and all below them. */
  List<Long> managed();
}
