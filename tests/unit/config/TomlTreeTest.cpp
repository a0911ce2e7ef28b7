// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/TomlAscii.h"
#include "config/TomlTree.h"
#include "support/StrictTest.h"

#include <algorithm>

using namespace kiosk;
using namespace Qt::StringLiterals;

/// The document says what was written, letters beyond ASCII included, and the parser never sees one of those.
class TomlTreeTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void texts_data();
    void texts();
    void errors_data();
    void errors();
    void lines();
    void kinds();
};

void TomlTreeTest::texts_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QByteArray &document, const QString &value) {
        QTest::newRow(name) << document << value;
    };
    row("plain", R"(v = "abc")", u"abc"_s);
    row("letters of the three languages", "v = \"\u00e5\u00e4\u00f6\u00c5\u00c4\u00d6\"",
        u"\u00e5\u00e4\u00f6\u00c5\u00c4\u00d6"_s);
    row("beyond the first plane", "v = \"\U0001F600\"", u"\U0001F600"_s);
    row("escapes", R"(v = "a\"b\\c\nd\u00e4")", u"a\"b\\c\nd\u00e4"_s);
    row("a hash is no comment in a text", R"(v = "a # b")", u"a # b"_s);
    row("a comment with quotes", "v = \"a\" # \"\u00e4 'x", u"a"_s);
    row("empty", "v = \"\" # \u00e4", QString());
    row("empty literal", "v = ''", QString());
    row("empty in many lines", "v = \"\"\"\"\"\"", QString());
    row("literal", R"(v = 'a\d"b')", u"a\\d\"b"_s);
    row("literal with letters", "v = '\u00e4\\d'", u"\u00e4\\d"_s);
    row("many lines", "v = \"\"\"\n\u00e4\nb\n\"\"\"", u"\u00e4\nb\n"_s);
    row("many lines with quotes", "v = \"\"\"a \"b\" \"\"c\"\" d\"\"\"", u"a \"b\" \"\"c\"\" d"_s);
    row("quotes before the end", "v = \"\"\"a\"\"\"\"\"", u"a\"\""_s);
    row("many literal lines", "v = '''\n\\\u00e4\n'b' \"\"\"\n'''", u"\\\u00e4\n'b' \"\"\"\n"_s);
    row("literal quotes before the end", "v = '''a'''''", u"a''"_s);
    row("a line that goes on", "v = \"\"\"a\\\n   b\"\"\"", u"ab"_s);
    // tomlplusplus issue 190
    row("a line that goes on with a letter beyond ASCII", "v = \"\"\"a\\\n  \u00a7\"\"\"", u"a\u00a7"_s);
    row("a byte order mark", "\xEF\xBB\xBFv = \"a\"", u"a"_s);
    row("lines end as on Windows", "v = \"a\"\r\nw = \"b\"\r\n", u"a"_s);
    row("a key in quotes", "'v' = \"a\"\n\"\u00e4\" = 1", u"a"_s);
}

void TomlTreeTest::texts()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, value);
    const auto tree = parseToml(document);
    QVERIFY2(tree, tree ? "" : qPrintable(tree.error().what));
    const TomlValue *found = tree->find(u"v");
    QVERIFY(found);
    QCOMPARE(found->kind, TomlValue::Kind::Text);
    QCOMPARE(found->text, value);
    const QByteArray ascii = toAscii(document).text;
    QVERIFY(std::all_of(ascii.cbegin(), ascii.cend(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    QCOMPARE(ascii.count('\n'), document.count('\n'));
}

void TomlTreeTest::errors_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const QByteArray &document, int line, const QString &what = {}) {
        QTest::newRow(name) << document << line << what;
    };
    // tomlplusplus issue 295
    row("a letter beyond ASCII in a key", "a = 1\nk\u00e4 = 2", 2, u"'\u00e4' outside quotation marks"_s);
    row("a letter beyond ASCII for a value", "a = \u00e4", 1, u"'\u00e4' outside quotation marks"_s);
    row("typographic quotation marks", "a = \u201cb\u201d", 1, u"'\u201c' outside quotation marks"_s);
    row("a space that is none", "a\u00a0= 1", 1, u"U+00A0 outside quotation marks"_s);
    row("a byte order mark in the middle", "a = 1\n\xEF\xBB\xBF[t]", 2, u"U+FEFF outside quotation marks"_s);
    row("an escape beyond ASCII", "\na = \"\\\u00e4\"", 2, u"'\u00e4' is no escape"_s);
    row("an earlier error comes first", "a = \nk\u00e4 = 2", 1);
    row("an open text", "a = 1\nb = \"c\nd = \"\u00e4\"", 2);
    row("an open literal", "b = 'c\n\n", 1);
    row("an open text of many lines", "b = \"\"\"c\n\n", 2);

    row("an escape at the very end", "b = \"\\", 1);
    row("half a letter", "a = 1\nb = \"\xC3\"", 2, u"not UTF-8"_s);
    row("half a letter at the very end", "a = 1\n# \xC3", 2, u"not UTF-8"_s);
    row("a surrogate in UTF-8", "# \xED\xA0\x80", 1, u"not UTF-8"_s);
    row("UTF-16", QByteArray("a\0=\0001\0", 6), 1);

    // Deeper than anybody's stack.
    const int deep = 20000;
    const QString parts = u"a key of more than 32 parts"_s;
    row("a long key", "b = 1\n" + QByteArray("a.").repeated(deep) + "a = 1", 2, parts);
    row("a long key with spaces", "b = 1\n" + QByteArray("a . ").repeated(deep) + "a = 1", 2, parts);
    row("a long key in quotes", "b = 1\n" + QByteArray("\"a\".'b'.").repeated(deep) + "a = 1", 2, parts);
    row("a long table", "b = 1\n[" + QByteArray("a.").repeated(deep) + "a]", 2, parts);
    row("a long key in a table", "b = 1\nc = { d = 1, " + QByteArray("a.").repeated(deep) + "a = 1 }", 2, parts);
    const QString brackets = u"more than 32 brackets in each other"_s;
    row("lists in lists", "b = 1\na = " + QByteArray("[").repeated(deep), 2, brackets);
    row("tables in tables", "b = 1\na = " + QByteArray("{ a = ").repeated(deep), 2, brackets);
    // Nothing else is wrong with this one.
    const QByteArray part = QByteArray("a.").repeated(30) + "a = ";
    row("tables in tables with long keys",
        "b = 1\n" + QByteArray(part + "{ ").repeated(200) + "c = 1" + QByteArray(" }").repeated(200), 2, brackets);
}

void TomlTreeTest::errors()
{
    QFETCH(QByteArray, document);
    QFETCH(int, line);
    QFETCH(QString, what);
    const auto tree = parseToml(document);
    QVERIFY(!tree);
    QCOMPARE(tree.error().line, line);
    if (what.isEmpty())
        QVERIFY(!tree.error().what.isEmpty());
    else
        QCOMPARE(tree.error().what, what);
}

void TomlTreeTest::lines()
{
    const auto tree =
        parseToml("a = 1\n\n[t] # \u00e4\nb = '''\n\u00e4\n'''\nc = [\n  1,\n  2\n]\n[[l]]\n[[l]]\nd = { e = 1 }\n");
    QVERIFY(tree);
    QCOMPARE(tree->find(u"a")->line, 1);
    const TomlValue *table = tree->find(u"t");
    QCOMPARE(table->line, 3);
    QCOMPARE(table->find(u"b")->line, 4);
    QCOMPARE(table->find(u"b")->text, u"\u00e4\n"_s);
    QCOMPARE(table->find(u"c")->items[1].line, 9);
    QCOMPARE(tree->find(u"l")->items[0].line, 11);
    QCOMPARE(tree->find(u"l")->items[1].line, 12);
    QCOMPARE(tree->find(u"l")->items[1].find(u"d")->find(u"e")->line, 13);
}

void TomlTreeTest::kinds()
{
    const auto tree = parseToml("a = 1\nb = true\nc = []\nd = [1]\ne = 1.5\nf = 2026-11-24\ng = {}\nh = \"x\\ny\"\n");
    QVERIFY(tree);
    QStringList described;
    for (const TomlEntry &entry : tree->entries)
        described.append(entry.value.describe());
    QCOMPARE(described,
             (QStringList{u"1"_s, u"true"_s, u"an empty list"_s, u"a list"_s, u"1.5"_s, u"2026-11-24"_s, u"a table"_s,
                          u"\"x y\""_s}));
    // One line, and no longer than a line.
    const auto longText = parseToml("a = \"" + QByteArray(500, 'x') + "\"");
    QVERIFY(longText->find(u"a")->describe().size() < 100);
}

KIOSK_TEST(TomlTreeTest)
#include "TomlTreeTest.moc"
