// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QStringList>
#include <QWidget>

class QPainter;

namespace kiosk
{

/// Address, Verify, Wait, Set up: done steps ticked, the present one filled, state by shape as well as colour. Where
/// the width does not suffice it shows the present step's name only ("2 of 4 Verify" in narrow form).
class StepBar : public QWidget
{
    Q_OBJECT
public:
    explicit StepBar(Theme &theme, QWidget *parent = nullptr);
    void setSteps(const QStringList &names);
    /// 0-based; names.size() when all are done; -1 hides the bar's content.
    void setCurrent(int index);
    int current() const { return m_current; }
    /// "Step 2 of 4: Verify" for assistive technology, and the narrow form.
    void setSummary(const QString &summary);
    const QString &summary() const { return m_summary; }

    /// What fits the present width: every name, the present name beside all the numbers, or the summary alone.
    enum class Form { Full, Compact, Narrow };
    Form form() const { return formIn(width()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Form formIn(int width) const;
    int circle() const;
    QFont nameFont(int index) const;
    /// Circle, gap and name of a step, without the line to the next.
    int stepWidth(int index, Form form) const;
    int formWidth(Form form, int lineWidth) const;
    void paintNarrow(QPainter &painter);
    void paintCircle(QPainter &painter, int index, QPointF topLeft);

    Theme &m_theme;
    QStringList m_names;
    QString m_summary;
    int m_current = -1;
};

} // namespace kiosk
