// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/WindowStage.h"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QTest>
#include <QTextDocumentFragment>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk
{

bool WindowStage::show() const
{
    shownWindow()->show();
    const bool active = QTest::qWaitForWindowActive(shownWindow());
    settle();
    return active;
}

void WindowStage::layOut() const
{
    shownWindow()->setAttribute(Qt::WA_DontShowOnScreen);
    shownWindow()->show();
    settle();
}

void WindowStage::settle()
{
    // A layout may ask for another one: text that wraps anew changes heights.
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

QList<QAbstractButton *> WindowStage::buttons(const QWidget *part) const
{
    QList<QAbstractButton *> all = (part ? part : shownWindow())->findChildren<QAbstractButton *>();
    all.removeIf([](const QAbstractButton *button) { return !button->isVisible(); });
    return all;
}

QAbstractButton *WindowStage::button(const QString &name, const QWidget *part) const
{
    const QList<QAbstractButton *> all = buttons(part);
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [&name](const QAbstractButton *one) { return one->accessibleName() == name; });
    return found == all.cend() ? nullptr : *found;
}

bool WindowStage::press(const QString &name) const
{
    QAbstractButton *found = button(name);
    if (!found || !found->isEnabled())
        return false;
    // What is out of sight is under nobody's finger.
    for (QWidget *around = found->parentWidget(); around; around = around->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(around))
            scroll->ensureWidgetVisible(found);
    }
    if (shownWindow()->testAttribute(Qt::WA_DontShowOnScreen))
        found->click();
    else
        QTest::mouseClick(found, Qt::LeftButton);
    settle();
    return true;
}

QString WindowStage::words(const QWidget *part) const
{
    return visibleWords(part ? part : shownWindow());
}

QString visibleWords(const QWidget *part)
{
    QStringList words;
    for (const QLabel *label : part->findChildren<QLabel *>()) {
        if (label->isVisible())
            words << (label->textFormat() == Qt::RichText ? withoutMarkup(label->text()) : label->text());
    }
    // A no-break space is for the eye.
    return words.join(u'\n').replace(QChar::Nbsp, QChar::Space);
}

QString withoutMarkup(const QString &html)
{
    return QTextDocumentFragment::fromHtml(html).toPlainText();
}

QStringList cutTexts(const QWidget *root)
{
    QStringList cut;
    const auto complain = [&cut](const QWidget *widget, const QString &text, const QString &what) {
        cut << u"%1 \"%2\": %3"_s.arg(QLatin1String(widget->metaObject()->className()), text, what);
    };
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        if (text.isEmpty())
            continue;
        const int needed = widget->hasHeightForWidth() || (label && label->wordWrap())
            ? widget->heightForWidth(widget->width())
            : widget->sizeHint().height();
        if (needed > widget->height())
            complain(widget, text, u"%1 px high, needs %2"_s.arg(widget->height()).arg(needed));
        const int wide = label && !label->wordWrap() ? widget->sizeHint().width() : widget->minimumSizeHint().width();
        if (wide > widget->width())
            complain(widget, text, u"%1 px wide, needs %2"_s.arg(widget->width()).arg(wide));
        const QRect place(widget->mapTo(root, QPoint()), widget->size());
        if (!root->rect().contains(place))
            complain(widget, text, u"reaches outside the page"_s);
        if (widget->parentWidget() && !widget->parentWidget()->rect().contains(widget->geometry()))
            complain(widget, text, u"reaches outside what holds it"_s);
    }
    return cut;
}

} // namespace kiosk
