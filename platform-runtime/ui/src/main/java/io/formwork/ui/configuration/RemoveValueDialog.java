package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/** Asks what records get that hold a value which is taken out. */
class RemoveValueDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  RemoveValueDialog(ValueRow gone, List<ValueRow> others, Consumer<ValueRow> done) {
    setHeaderTitle(text("choices.remove.title", gone.shownTitle()));
    setWidth("min(30rem, 94vw)");
    Paragraph more = new Paragraph(text("choices.remove.more"));
    more.addClassName("fw-soft");
    Select<ValueRow> instead = new Select<>();
    instead.setLabel(text("choices.remove.instead"));
    instead.setItems(others);
    instead.setItemLabelGenerator(ValueRow::shownTitle);
    instead.setWidthFull();
    others.stream().findFirst().ifPresent(instead::setValue);
    add(more, instead);
    Button remove =
        new Button(
            text("choices.remove"),
            click -> {
              instead.getOptionalValue().ifPresent(done);
              close();
            });
    remove.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    remove.setEnabled(!others.isEmpty());
    getFooter().add(new Button(text("cancel"), click -> close()), remove);
  }
}
