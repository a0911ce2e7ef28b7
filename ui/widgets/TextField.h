// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QLineEdit>

namespace kiosk
{

class ActionButton;

/// A one-line field in the design's look: large, rounded, with the focus ring 5 px outside a 4 px border (which a style
/// sheet alone cannot draw). No context menu, no drag, no clear button. Keeps room at the right for a remark that the
/// page lays over it (setRemark: "Student account" with a tick). Can have an eye: one touch, and nobody behind the
/// visitor reads what is typed; a screen reader is not told it either.
class TextField : public QLineEdit
{
    Q_OBJECT
public:
    explicit TextField(Theme &theme, QWidget *parent = nullptr);
    ~TextField() override;
    /// What stands in the empty field: \a text, or \a alone where there is no room for the whole of it.
    void setExample(const QString &text, const QString &alone);
    /// A short word about what was typed, with an icon, drawn inside the field at the right; empty removes it. Wanting
    /// room, it gives way to the typed text. Announced as the field's accessible description.
    void setRemark(const QString &text, const QString &iconName = {}, Colour colour = Colour::Good);

    /// An eye at the right end that covers and uncovers the text. \a cover and \a uncover are its names.
    void setCoverable(const QString &cover, const QString &uncover);
    bool isCovered() const { return echoMode() != QLineEdit::Normal; }
    void setCovered(bool covered);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

Q_SIGNALS:
    void coveredChanged();

private:
    void applyTheme();
    void applyColours();
    void placeEye();
    int eyeWidth() const;
    void updateMargins();
    QFont designedFont() const;
    void fitFont();
    int textRoom() const;
    int leastLetters() const;
    void fitExample();
    int remarkWidth() const;

    Theme &m_theme;
    ActionButton *m_eye = nullptr;
    QString m_coverName;
    QString m_uncoverName;
    QString m_example;
    QString m_exampleAlone;
    QString m_remark;
    QString m_remarkIcon;
    Colour m_remarkColour = Colour::Good;
};

} // namespace kiosk
