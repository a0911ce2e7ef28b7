// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QLabel>
#include <QList>
#include <QRect>

namespace kiosk
{

/// Words to press, one after the other, with arrows between them: on one line where there is room, on more elsewhere.
/// What lies behind is ticked; what comes next is underlined, where that is known. Looks like no button, for the
/// buttons are on the page below. One sentence to a screen reader.
class TrailLine final : public QLabel
{
    Q_OBJECT
public:
    struct Word {
        QString text;
        QString icon; ///< resources/icons, for what is not a press; may be empty
        bool done = false;
        bool next = false;
    };
    explicit TrailLine(Theme &theme, QWidget *parent = nullptr);

    /// \a lead stands before the first word; \a sentence says all of it.
    void setWords(const QString &lead, const QList<Word> &words, const QString &sentence);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Piece {
        QRect arrow; ///< empty before the first word
        QRect icon; ///< empty without one
        QRect text;
    };
    /// Where everything stands in \a width pixels; the first piece is the lead's.
    QList<Piece> arranged(int width) const;
    QFont fontOf(const Word &word) const;
    int iconSide() const;
    int gap() const;

    Theme &m_theme;
    QString m_lead;
    QList<Word> m_words;
};

} // namespace kiosk
