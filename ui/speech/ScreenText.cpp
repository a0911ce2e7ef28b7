// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/ScreenText.h"

#include "speech/Pronunciation.h"
#include "widgets/ActionButton.h"
#include "widgets/ScreenKeyboard.h"
#include "widgets/TextLabel.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

using Kind = ScreenItem::Kind;

Kind kindOf(QAccessible::Role role, const QAccessible::State &state, const QObject *object)
{
    switch (role) {
    case QAccessible::StaticText:
    case QAccessible::Heading:
    case QAccessible::Paragraph:
    case QAccessible::ListItem:
    case QAccessible::Cell:
        return Kind::Text;
    case QAccessible::AlertMessage:
        return Kind::Notice;
    case QAccessible::Graphic:
        return Kind::Picture;
    case QAccessible::ProgressBar:
        return Kind::Progress;
    case QAccessible::PushButton:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
        return state.checkable ? Kind::Switch : Kind::Button;
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::PageTab:
        // Our switches and chips look like buttons; a page's boxes look like boxes.
        return qobject_cast<const ActionButton *>(object) ? Kind::Switch : Kind::Choice;
    case QAccessible::Link:
        return Kind::Link;
    case QAccessible::EditableText:
        return state.passwordEdit ? Kind::SecretField : Kind::Field;
    default:
        return Kind::Other;
    }
}

/// What a kind of thing is called; empty where it needs no name.
QString kindWord(Kind kind)
{
    switch (kind) {
    case Kind::Button:
    case Kind::Switch:
        return u"button"_s;
    case Kind::Choice:
        return u"choice"_s;
    case Kind::Link:
        return u"link"_s;
    case Kind::Field:
        return u"field"_s;
    case Kind::SecretField:
        return u"secret"_s;
    default:
        return {};
    }
}

Language languageOf(const QWidget *widget, Language otherwise)
{
    if (!widget)
        return otherwise;
    return languageOfLocale(widget->locale()).value_or(otherwise);
}

bool isHidden(QAccessibleInterface *accessible)
{
    const auto *const widget = qobject_cast<const QWidget *>(accessible->object());
    return accessible->state().invisible || (widget && !widget->isVisible());
}

bool isLeaf(Kind kind)
{
    switch (kind) {
    case Kind::Button:
    case Kind::Switch:
    case Kind::Choice:
    case Kind::Field:
    case Kind::SecretField:
    case Kind::Progress:
    case Kind::Notice: // its name is what its label says
        return true;
    default:
        return false;
    }
}

bool saysSomething(const ScreenItem &item)
{
    if (item.kind == Kind::Other)
        return false;
    return !item.name.isEmpty() || !item.value.isEmpty() || item.kind == Kind::Field || item.kind == Kind::SecretField;
}

/// The words below a picture or beside a button that its name has already said.
bool isSaid(const ScreenItem &item, const QList<ScreenItem> &before)
{
    if (item.kind != Kind::Text)
        return false;
    return std::any_of(before.cbegin(), before.cend(), [&item](const ScreenItem &earlier) {
        if (earlier.kind == Kind::Picture)
            return earlier.name.endsWith(item.name);
        return earlier.kind == Kind::Text && earlier.name == item.name;
    });
}

enum class Inside { Window, Page };

void collect(QAccessibleInterface *accessible, Language language, Inside inside, QList<ScreenItem> &items)
{
    if (!accessible || !accessible->isValid() || isHidden(accessible))
        return;
    if (qobject_cast<ScreenKeyboard *>(accessible->object()))
        return;
    if (inside == Inside::Window && accessible->role() == QAccessible::WebDocument)
        return;
    const auto *const widget = qobject_cast<const QWidget *>(accessible->object());
    const Language own = languageOf(widget, language);
    ScreenItem item = screentext::item(accessible, own);
    const bool spoken = saysSomething(item);
    // Buttons that answer a question are described by it; here it has just been read.
    if (std::any_of(items.cbegin(), items.cend(),
                    [&item](const ScreenItem &earlier) { return earlier.name == item.description; }))
        item.description.clear();
    if (spoken && !isSaid(item, items))
        items << item;
    // A field of ours may have a button inside; what is inside a page's field is what was typed.
    const bool hasButtons = item.kind == Kind::Field && widget;
    if ((spoken && isLeaf(item.kind) && !hasButtons) || item.kind == Kind::Notice)
        return;
    // The parts of a text in a page repeat it.
    if (inside == Inside::Page && spoken)
        return;
    for (int i = 0; i < accessible->childCount(); ++i)
        collect(accessible->child(i), own, inside, items);
}

QAccessibleInterface *findDocument(QAccessibleInterface *accessible)
{
    if (!accessible || !accessible->isValid() || isHidden(accessible))
        return nullptr;
    if (accessible->role() == QAccessible::WebDocument)
        return accessible;
    for (int i = 0; i < accessible->childCount(); ++i) {
        if (QAccessibleInterface *const found = findDocument(accessible->child(i)))
            return found;
    }
    return nullptr;
}

/// A button that is pressed in is told by itself; one that can only be pressed is not "not pressed".
QString stateText(const ScreenItem &item, const Pronunciation &words)
{
    QStringList states;
    if (item.checkable && item.checked)
        states << words.word(u"selected"_s);
    else if (item.kind == Kind::Choice)
        states << words.word(u"not selected"_s);
    if (!item.enabled)
        states << words.word(u"not available"_s);
    return states.join(u", "_s);
}

} // namespace

QString ScreenItem::spoken() const
{
    const Pronunciation &words = Pronunciation::of(language);
    // The address that a button offers is made of what the visitor typed.
    const bool isControl = kind == Kind::Button || kind == Kind::Switch;
    QStringList parts{isControl ? words.spokenWithoutNames(name) : words.spoken(name)};
    if (const QString word = kindWord(kind); !word.isEmpty())
        parts << words.word(word);
    parts << stateText(*this, words);
    if (kind == Kind::Field)
        parts << words.filledIn(typed);
    else if (kind == Kind::SecretField)
        parts << words.word(typed > 0 ? u"filled in"_s : u"empty"_s);
    else
        parts << words.spoken(value);
    if (!example.isEmpty())
        parts << words.word(u"for example"_s) + u' ' + words.spoken(example);
    if (description != name)
        parts << words.spoken(description);
    parts.removeAll(QString());
    QString text = parts.join(u", "_s);
    // A voice rises and rests at the end of a sentence.
    static const QRegularExpression ended(u"[.!?:]$"_s);
    if (!text.isEmpty() && !ended.match(text).hasMatch())
        text += u'.';
    static const QRegularExpression doubled(u"([.!?:]),"_s);
    return text.replace(doubled, u"\\1"_s);
}

QString ScreenItem::key() const
{
    static const QRegularExpression figures(u"\\d+"_s);
    QString steady = name;
    steady.replace(figures, u"#"_s);
    return QString::number(static_cast<int>(kind)) + u':' + QString::number(static_cast<int>(language)) + u':' + steady;
}

ScreenItem screentext::item(QAccessibleInterface *accessible, Language language)
{
    ScreenItem result;
    if (!accessible || !accessible->isValid())
        return result;
    const QAccessible::State state = accessible->state();
    result.kind = kindOf(accessible->role(), state, accessible->object());
    result.language = languageOf(qobject_cast<QWidget *>(accessible->object()), language);
    result.name = accessible->text(QAccessible::Name).trimmed();
    result.description = accessible->text(QAccessible::Description).trimmed();
    result.enabled = !state.disabled;
    result.checkable = state.checkable;
    result.checked = state.checked;
    result.focusable = state.focusable;
    result.object = accessible->object();
    if (result.kind == Kind::Field || result.kind == Kind::SecretField) {
        // The engine's fields answer the one way, Qt's the other.
        QAccessibleTextInterface *const text = accessible->textInterface();
        result.typed = text ? text->characterCount() : accessible->text(QAccessible::Value).size();
        // Qt describes a field without a description by what stands in it while it is empty.
        const auto *const field = qobject_cast<const QLineEdit *>(accessible->object());
        if (field && !field->placeholderText().isEmpty() && result.description == field->placeholderText()) {
            result.description.clear();
            if (result.typed == 0)
                result.example = field->placeholderText();
        }
    } else if (result.kind == Kind::Progress) {
        result.value = accessible->text(QAccessible::Value);
        if (result.value == u"0:00")
            result.value.clear(); // its name says that the time has come
    }
    return result;
}

QList<ScreenItem> screentext::of(QWidget *root)
{
    QList<ScreenItem> items;
    collect(QAccessible::queryAccessibleInterface(root), languageOf(root, Language::Finnish), Inside::Window, items);
    return items;
}

QList<ScreenItem> screentext::headingFirst(QList<ScreenItem> items)
{
    const auto heading = std::find_if(items.begin(), items.end(), [](const ScreenItem &item) {
        const auto *const label = qobject_cast<const TextLabel *>(item.object.data());
        return label && label->role() == TextRole::Heading;
    });
    if (heading == items.end())
        return items;
    auto end = std::next(heading);
    if (end != items.end() && end->kind == Kind::Text)
        ++end;
    std::rotate(items.begin(), heading, end);
    return items;
}

QList<ScreenItem> screentext::ofEmbeddedPage(QWidget *root, Language language)
{
    QList<ScreenItem> items;
    if (QAccessibleInterface *const document = findDocument(QAccessible::queryAccessibleInterface(root)))
        collect(document, language, Inside::Page, items);
    return items;
}

} // namespace kiosk
