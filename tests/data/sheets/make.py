"""Writes the workbooks of this folder. Needs openpyxl, xlwt, odfpy and msoffcrypto-tool."""

import datetime
import io
import zipfile

import msoffcrypto
import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl.chart import BarChart, Reference

# A cross of group, decision and outcome, as counts: the same people as `two_groups` of the command-line tests.
PEOPLE = [
    ("a", "yes", "yes", 30), ("a", "yes", "no", 10), ("a", "no", "yes", 5), ("a", "no", "no", 55),
    ("b", "yes", "yes", 20), ("b", "yes", "no", 30), ("b", "no", "yes", 10), ("b", "no", "no", 40),
]
HEADER = ("group", "decision", "outcome", "people")


def three_sheets():
    """Three sheets, one hidden; in the one with the data the header stands on row 4."""
    book = openpyxl.Workbook()
    about = book.active
    about.title = "About"
    about["A1"] = "Sent on request, 12 March"
    data = book.create_sheet("Decisions 2023")
    data["A1"] = "Table 3. Decisions by group"
    data.merge_cells("A1:D1")
    data["A2"] = "All applications, 2023"
    for column, name in enumerate(HEADER, 1):
        data.cell(4, column, name)
    for row, values in enumerate(PEOPLE, 5):
        for column, value in enumerate(values, 1):
            data.cell(row, column, value)
    data.cell(14, 1, "Source: the agency's register, extracted on 3 March.")
    codes = book.create_sheet("Codes")
    codes.sheet_state = "hidden"
    codes.append(["code", "meaning"])
    codes.append(["a", "first"])
    book.save("three_sheets.xlsx")


def kinds():
    """Cells of every kind, from B3 on."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Kinds"
    header = ["postcode", "income", "born", "seen", "share", "eligible", "score", "formula", "stored"]
    rows = [
        ["01000", 1200.5, datetime.date(1990, 2, 28), datetime.datetime(2023, 5, 1, 10, 30), "12,5", True, 1, "=1+1", "10"],
        ["02000", 900, datetime.date(2000, 2, 29), datetime.datetime(2023, 5, 2, 0, 0), "7,25", False, "#N/A", "=2+2", 20],
        ["75011", None, datetime.date(1975, 12, 31), datetime.datetime(2023, 5, 3, 8, 0), "n.d.", True, 3, "=3+3", 30],
    ]
    # Enough numbers beside it for the error cell to be a misfit.
    for index in range(20):
        day = datetime.date(1980, 1, 1) + datetime.timedelta(days=index)
        moment = datetime.datetime(2023, 6, 1, 9, index)
        rows.append([f"{index:05}", 1000 + index, day, moment, "1,5", index % 2 == 0, index, index, index])
    for row, values in enumerate([header, *rows], 3):
        for column, value in enumerate(values, 2):
            sheet.cell(row, column, value)
    book.save("kinds.xlsx")


def cross():
    """A printed table: two header rows with merged cells, suppressed counts, a total row and total columns."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Table"
    sheet["A1"] = "Applicants by region, sex and decision"
    sheet.append([])
    rows = [
        ["Region", "Men", None, "Women", None, "Total"],
        [None, "Selected", "Not selected", "Selected", "Not selected", None],
        ["North", 40, 60, 20, 80, 200],
        ["South", 35, 65, "<10", 95, 200],
        ["Total", 75, 125, 25, 175, 400],
    ]
    for row, values in enumerate(rows, 3):
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value)
    for area in ("A3:A4", "B3:C3", "D3:E3", "F3:F4"):
        sheet.merge_cells(area)
    book.save("cross.xlsx")


def merged():
    """A region merged over the rows it holds for."""
    book = openpyxl.Workbook()
    sheet = book.active
    rows = [["region", "sex", "people"], ["North", "men", 3], [None, "women", 4], ["South", "men", 5], [None, "women", 6]]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("A4:A5")
    book.save("merged.xlsx")


def twins():
    """The same rows as xls and ods."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Decisions")
    for row, values in enumerate([HEADER, *PEOPLE]):
        for column, value in enumerate(values):
            sheet.write(row, column, value)
    book.save("people.xls")
    document = OpenDocumentSpreadsheet()
    table = Table(name="Decisions")
    for values in [HEADER, *PEOPLE]:
        row = TableRow()
        for value in values:
            if isinstance(value, str):
                cell = TableCell(valuetype="string")
                cell.addElement(P(text=value))
            else:
                cell = TableCell(valuetype="float", value=str(value))
            row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save("people.ods")


def refused():
    """Workbooks that are to be refused with a sentence."""
    book = openpyxl.Workbook()
    book.active.append(["a", "b"])
    book.active["XFD1048576"] = 1
    book.save("far.xlsx")
    openpyxl.Workbook().save("empty.xlsx")
    book = openpyxl.Workbook()
    for number in (1, 2, 3):
        book.active.append([number])
    chart = BarChart()
    chart.add_data(Reference(book.active, min_col=1, min_row=1, max_row=3))
    book.create_chartsheet("Chart").add_chart(chart)
    del book[book.sheetnames[0]]
    book.save("charts.xlsx")
    plain = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["a", "b"])
    book.active.append([1, 2])
    book.save(plain)
    with open("locked.xlsx", "wb") as locked:
        msoffcrypto.OfficeFile(plain).encrypt("secret", locked)
    # A link to another file, with the value it had.
    book = openpyxl.Workbook()
    book.active.append(["a", "b"])
    book.active.append([1, 2])
    book.save("linked.xlsx")
    parts = {}
    with zipfile.ZipFile("linked.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    sheet = sheet.replace('<c r="B2" t="n"><v>2</v></c>', '<c r="B2"><f>[1]Sheet1!$A$1</f><v>2</v></c>')
    assert "[1]Sheet1" in sheet
    parts["xl/worksheets/sheet1.xml"] = sheet.encode()
    with zipfile.ZipFile("linked.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


# Numbers in cells of text, as other programs write them, and signs of "not known" in both kinds of cells.
WRITTEN_HEADER = ("group", "score", "amount", "visits")
WRITTEN = [
    ("a", "12,5", "1 234,50", 3), ("b", "7,25", "900,00", 999), ("a", "n.d.", "12 000,00", 1),
    ("b", "0,5", "s.o.", 2), ("a", "3", "450,25", "s.o."), ("b", "8,75", "2 000,00", 999),
]


def written():
    """The same six rows in the three formats."""
    book = openpyxl.Workbook()
    for values in (WRITTEN_HEADER, *WRITTEN):
        book.active.append(values)
    book.save("written.xlsx")
    old = xlwt.Workbook()
    sheet = old.add_sheet("Sheet")
    for row, values in enumerate((WRITTEN_HEADER, *WRITTEN)):
        for column, value in enumerate(values):
            sheet.write(row, column, value)
    old.save("written.xls")
    text = OpenDocumentSpreadsheet()
    table = Table(name="Sheet")
    for values in (WRITTEN_HEADER, *WRITTEN):
        row = TableRow()
        for value in values:
            kind = {"valuetype": "float", "value": value} if isinstance(value, int) else {"valuetype": "string"}
            cell = TableCell(**kind)
            cell.addElement(P(text=str(value)))
            row.addElement(cell)
        table.addElement(row)
    text.spreadsheet.addElement(table)
    text.save("written.ods")


for make in (three_sheets, kinds, cross, merged, twins, refused, written):
    make()
