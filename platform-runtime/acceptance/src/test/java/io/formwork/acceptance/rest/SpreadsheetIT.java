package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.rest.Person.Answer;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import io.formwork.testkit.coverage.Covers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists as files: what is in them, and for whom. */
@ExtendWith(WithFormwork.class)
class SpreadsheetIT {

  private static final String LIST = "/apps/support_desk/ticket_list.xlsx";

  private final Desk desk;

  SpreadsheetIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void holdsExactlyTheListThatIsAskedFor() throws IOException {
    desk.ticketInWork("=cmd|' /C calc'!A0");
    String filter = "status == \"in_work\"";
    JsonNode rows =
        Desk.list(
                desk.manager(),
                Map.of("filter", filter, "sort", "-criticality,created_at", "size", "500"))
            .expect(200)
            .get("items");

    XSSFSheet sheet = sheet(desk.manager(), Map.of("filter", filter));

    List<String> expected = new ArrayList<>();
    rows.forEach(row -> expected.add(row.get("number").asText()));
    assertEquals(expected, column(sheet, "Number"));
    assertEquals("All tickets", sheet.getSheetName());
    XSSFRow header = sheet.getRow(0);
    assertEquals("Number", header.getCell(0).getStringCellValue());
    assertTrue(header.getCell(0).getCellStyle().getFont().getBold());
    int last = rows.size();
    assertEquals(CellType.STRING, sheet.getRow(last).getCell(1).getCellType());
    assertTrue(DateUtil.isCellDateFormatted(sheet.getRow(last).getCell(at(sheet, "Created"))));
    assertEquals("In work", sheet.getRow(last).getCell(at(sheet, "State")).getStringCellValue());
  }

  @Test
  void holdsOnlyWhatMayBeExported() throws IOException {
    desk.ticketInWork("Anna's");
    List<String> assignees = column(sheet(desk.agent(), Map.of()), "Assignee");

    assertTrue(assignees.size() > 0);
    assertTrue(assignees.stream().allMatch("Анна Карпова"::equals));
    desk.client().get("/apps/support_desk/my_tickets.xlsx").expect(403);
  }

  @Test
  void isTextToo() {
    desk.ticketInWork("=1+1");
    String list = "/apps/support_desk/ticket_list.csv";
    Map<String, String> wanted = Map.of("fields", "subject,client.name", "sort", "-created_at");

    Answer plain = desk.manager().get(list, wanted);
    assertEquals(200, plain.status());
    assertEquals("text/csv;charset=utf-8", plain.header("Content-Type"));
    List<String> lines = new String(plain.bytes(), StandardCharsets.UTF_8).lines().toList();
    assertEquals("Short description,Client: Name", lines.getFirst());
    assertTrue(lines.get(1).startsWith("=1+1,"), lines.get(1));
    Answer guarded =
        desk.manager()
            .get(list, Map.of("fields", "subject", "sort", "-created_at", "excel", "true"));
    assertTrue(
        new String(guarded.bytes(), StandardCharsets.UTF_8)
            .lines()
            .toList()
            .get(1)
            .equals("\"'=1+1\""));
    desk.client().get("/apps/support_desk/my_tickets.csv").expect(403);
    desk.manager().get(list, Map.of("fields", "subjekt")).expect(400);
  }

  /** What keeps a spreadsheet from calculating goes out and comes back, and never into a record. */
  @Test
  void aTextThatLooksLikeAFormulaComesBackAsItWas() {
    Person administrator = desk.administrator();
    String person = "{\"login\": \"formula\", \"name\": \"=HYPERLINK(1)\"}";
    administrator.post("/apps/support_desk/user", person).expect(201);
    Map<String, String> wanted =
        Map.of("fields", "login,name", "filter", "login == \"formula\"", "excel", "true");
    Answer file = administrator.get("/apps/support_desk/people.csv", wanted);
    assertEquals(200, file.status());

    Person sender = administrator.with("Content-Type", "application/octet-stream");
    String trial = "/apps/support_desk/user/import?mode=trial&match=login";
    JsonNode totals = sender.post(trial, file.bytes()).expect(200).get("totals");
    assertEquals(1, totals.get("unchanged").asInt(), totals.toString());
    Answer copy = sender.with("Accept", "text/csv").post(trial + "&copy=true", file.bytes());
    String marked = new String(copy.bytes(), StandardCharsets.UTF_8);
    assertTrue(marked.contains("\"'=HYPERLINK(1)\""), marked);
  }

  @Test
  void existsForListsOnly() {
    JsonNode problem = desk.manager().get("/apps/support_desk/tiket_list.xlsx").expect(404);
    assertTrue(problem.get("detail").asText().contains("Did you mean \"ticket_list\"?"));
    desk.manager().get("/apps/support_desk/ticket_board.xlsx").expect(404);
  }

  /** A list that is left to others is no list: no file, and no word about it (X43). */
  @Test
  @Covers({"X42", "X43", "X45"})
  void existsForThoseToWhomTheListOpens() {
    for (String list : List.of("finished", "people")) {
      desk.agent().get("/apps/support_desk/" + list + ".xlsx").expect(404);
      desk.agent().get("/apps/support_desk/" + list + ".csv").expect(404);
      JsonNode guessed = desk.agent().get("/apps/support_desk/" + list + "s.csv").expect(404);
      assertFalse(guessed.get("detail").asText().contains('"' + list + '"'), guessed.toString());
    }
    assertEquals(200, desk.manager().get("/apps/support_desk/finished.xlsx").status());
    desk.manager().get("/apps/support_desk/people.csv").expect(404);
    assertEquals(200, desk.administrator().get("/apps/support_desk/people.csv").status());
  }

  private static XSSFSheet sheet(Person person, Map<String, String> parameters) throws IOException {
    Answer answer = person.get(LIST, parameters);
    if (answer.status() != 200) {
      answer.expect(200);
    }
    assertEquals("attachment; filename=\"ticket_list.xlsx\"", answer.header("Content-Disposition"));
    return new XSSFWorkbook(new ByteArrayInputStream(answer.bytes())).getSheetAt(0);
  }

  /** Where the column of that title stands. */
  private static int at(XSSFSheet sheet, String title) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(title)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("No column " + title);
  }

  private static List<String> column(XSSFSheet sheet, String title) {
    int column = at(sheet, title);
    List<String> values = new ArrayList<>();
    for (int row = 1; row <= sheet.getLastRowNum(); row++) {
      values.add(sheet.getRow(row).getCell(column).getStringCellValue());
    }
    return values;
  }
}
