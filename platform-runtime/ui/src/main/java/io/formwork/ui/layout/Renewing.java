package io.formwork.ui.layout;

import io.formwork.ui.visit.Visit;

/**
 * A page that can be drawn anew when another release of its application has begun to serve while it
 * was open, without losing what somebody has typed into it.
 */
public interface Renewing {

  void renew(Visit visit);
}
