"""Writes the same 250 people in every format that Vigie reads.

    pip install pyarrow openpyxl xlwt odfpy
    python make.py

The people are the first 250 rows of ../../../sample_projects/income/people.csv, with two columns made from them so
that more kinds of value are met: a day, and a share with decimals. "?" stands for "not known" there; formats that have
their own missing values use them.
"""

import csv
import datetime
import decimal
import gzip
import io
import json
import pathlib
import zipfile

import openpyxl
import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

HERE = pathlib.Path(__file__).parent
SOURCE = HERE / "../../../sample_projects/income/people.csv"
ROWS = 250
SHARE = "part estimée"


def people():
    with open(SOURCE, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[:ROWS]
    for number, row in enumerate(rows):
        for name, cell in row.items():
            if cell in ("?", ""):
                row[name] = None
            elif cell.isdigit():
                row[name] = int(cell)
        row["seen_on"] = datetime.date(2024, 1, 1) + datetime.timedelta(days=number)
        row[SHARE] = decimal.Decimal(number * 37 % 1000) / 1000
    return rows


def written(cell, comma=False):
    if cell is None:
        return ""
    if isinstance(cell, decimal.Decimal):
        cell = f"{cell:.3f}"
        return cell.replace(".", ",") if comma else cell
    return str(cell)


def delimited(rows, delimiter, comma=False):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(rows[0])
    writer.writerows([written(cell, comma) for cell in row.values()] for row in rows)
    return out.getvalue()


def main():
    rows = people()
    names = list(rows[0])
    plain = delimited(rows, ",")
    (HERE / "people.csv").write_bytes(plain.encode())
    with open(HERE / "people.csv.gz", "wb") as file:
        with gzip.GzipFile("people.csv", "wb", fileobj=file, mtime=0) as packed:
            packed.write(plain.encode())
    with zipfile.ZipFile(HERE / "people.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("people.csv"), plain, zipfile.ZIP_DEFLATED)
    (HERE / "people.tsv").write_bytes(delimited(rows, "\t").encode())
    (HERE / "people-pipes.txt").write_bytes(delimited(rows, "|").encode())
    (HERE / "people-utf16.txt").write_bytes(b"\xff\xfe" + delimited(rows, "\t").encode("utf-16-le"))
    (HERE / "people-excel-fr.csv").write_bytes(delimited(rows, ";", comma=True).encode("cp1252"))

    table = pa.table({name: [row[name] for row in rows] for name in names})
    share = table.schema.get_field_index(SHARE)
    table = table.set_column(share, SHARE, table[SHARE].cast(pa.decimal128(5, 3)))
    for name in ("sex", "race"):
        place = table.schema.get_field_index(name)
        table = table.set_column(place, name, table[name].dictionary_encode())
    pyarrow.parquet.write_table(table, HERE / "people.parquet", compression="zstd")
    with pa.OSFile(str(HERE / "people.arrow"), "wb") as file:
        with pa.ipc.new_file(file, table.schema) as writer:
            writer.write_table(table, max_chunksize=100)
    pyarrow.feather.write_feather(table, HERE / "people.feather", compression="lz4")

    def plainly(cell):
        if isinstance(cell, decimal.Decimal):
            return float(cell)
        return cell.isoformat() if isinstance(cell, datetime.date) else cell

    records = [{name: plainly(cell) for name, cell in row.items()} for row in rows]
    (HERE / "people.json").write_text(json.dumps(records, indent=0), encoding="utf-8")
    # A name that a record lacks is a missing cell too.
    known = [{name: cell for name, cell in record.items() if cell is not None} for record in records]
    (HERE / "people.ndjson").write_text("".join(json.dumps(record) + "\n" for record in known), encoding="utf-8")

    book = openpyxl.Workbook()
    book.active.append(names)
    for row in rows:
        book.active.append([float(cell) if isinstance(cell, decimal.Decimal) else cell for cell in row.values()])
    book.save(HERE / "people.xlsx")

    old = xlwt.Workbook()
    sheet = old.add_sheet("people")
    day = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for place, name in enumerate(names):
        sheet.write(0, place, name)
    for number, row in enumerate(rows, 1):
        for place, cell in enumerate(row.values()):
            if isinstance(cell, datetime.date):
                sheet.write(number, place, cell, day)
            elif cell is not None:
                sheet.write(number, place, float(cell) if isinstance(cell, decimal.Decimal) else cell)
    old.save(str(HERE / "people.xls"))

    document = OpenDocumentSpreadsheet()
    sheet = Table(name="people")
    for row in [dict(zip(names, names)), *rows]:
        line = TableRow()
        for cell in row.values():
            if cell is None:
                line.addElement(TableCell())
                continue
            if isinstance(cell, datetime.date):
                made = TableCell(valuetype="date", datevalue=cell.isoformat())
            elif isinstance(cell, (int, decimal.Decimal)):
                made = TableCell(valuetype="float", value=str(cell))
            else:
                made = TableCell(valuetype="string")
            made.addElement(P(text=written(cell)))
            line.addElement(made)
        sheet.addElement(line)
    document.spreadsheet.addElement(sheet)
    document.save(str(HERE / "people.ods"))


if __name__ == "__main__":
    main()
