// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"
#include "support/Language.h"
#include "theme/Theme.h"
#include "widgets/KeyboardLayout.h"

#include <QTimer>
#include <QWidget>

namespace kiosk
{

class ScreenKey;

/// The kiosk's own screen keyboard. Never takes the keyboard focus and knows no field: it tells what was typed. Layouts
/// are data (resources/keyboards/*.json: rows of keys for fi, sv, en with å ä ö, an e-mail row with @ . - _, and a
/// number pad with both decimal signs, the language's own beside the 0, and a way to the letters). A letter that is
/// held offers its accents in the top row, until the next key: there they are as large as any key, no finger lies on
/// them, and nothing has to be slid to. As high in every mode, so that nothing jumps. Each key is a child of its own,
/// reachable by assistive technology; no key shows more than itself when touched, for passwords are typed here too.
class ScreenKeyboard : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Email, Text, Digits };
    explicit ScreenKeyboard(Theme &theme, QWidget *parent = nullptr);
    /// Begins with small letters.
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    void setLanguage(Language language);
    /// Accessible names of keys ("Backspace", "Shift") in the present language.
    void retranslate();
    /// How long Backspace is held before it repeats and a letter before it offers its accents, and between repeats; 500
    /// and 70 ms to begin with.
    void setRepeat(Milliseconds delay, Milliseconds interval);

    /// The rows of keys that can be struck, from the top, each from the left.
    QList<QList<ScreenKey *>> rows() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void textTyped(const QString &text);
    /// Qt::Key_Backspace, Key_Return, Key_Left or Key_Right; Backspace repeats while held, and comes before an accent,
    /// which takes the place of its letter.
    void keyPressed(int key);
    void hideRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Case { Small, Capital };
    QString pageName() const;
    int padding() const;
    int gap() const;
    void rebuild();
    ScreenKey *makeKey(const KeyboardKey &key);
    static void discard(ScreenKey *key);
    void offerAccents(const ScreenKey &key);
    void setTopRow(const QStringList &accents);
    void arrange();
    void strike(ScreenKey &key);
    void repeat();
    void setCase(Case letterCase);
    void nameKeys();
    QString nameOf(const KeyboardKey &key) const;
    QString typedBy(const KeyboardKey &key) const;

    Theme &m_theme;
    Mode m_mode = Mode::Text;
    Language m_language = Language::English;
    Case m_case = Case::Small;
    bool m_symbols = false;
    bool m_lettersCalled = false; ///< from the number pad
    Case m_typedCase = Case::Small; ///< of the last letter
    QList<KeyboardRow> m_layout; ///< what is shown now
    QList<QList<ScreenKey *>> m_rows; ///< as in it; null for a gap
    QTimer m_repeat;
    Milliseconds m_repeatDelay{500};
    Milliseconds m_repeatInterval{70};
    int m_repeats = 0;
};

} // namespace kiosk
