from django.urls import path

from thonmoi.plans.views import aims, corrections, files, life, showing, tasks

urlpatterns = [
    path("plans/", showing.plans, name="plans"),
    path("plans/<int:pk>/", showing.plan, name="plan"),
    path("plans/<int:pk>/plan.docx", files.plan_docx, name="plan-docx"),
    path("plans/<int:pk>/plan.pdf", files.plan_pdf, name="plan-pdf"),
    path("plans/<int:pk>/doubts/", showing.plan_doubts, name="plan-doubts"),
    path("plans/<int:pk>/force/", life.plan_enforce, name="plan-enforce"),
    path("plans/<int:pk>/number/", life.plan_number, name="plan-number"),
    path("plans/<int:pk>/end/", life.plan_end, name="plan-end"),
    path("clauses/<int:pk>/standing/", life.clause_mark, name="clause-mark"),
    path("tasks/<int:pk>/assignment/", tasks.task_assign, name="task-assign"),
    path("tasks/<int:pk>/progress/", tasks.task_report, name="task-report"),
    path("doubts/<int:pk>/answer/", tasks.doubt_settle, name="doubt-settle"),
    path("targets/<int:pk>/correction/", corrections.target_correct, name="target-correct"),
    path("works/<int:pk>/correction/", corrections.work_correct, name="work-correct"),
    path("levels/", aims.aims, name="aims"),
    path("levels/targets/registration/", aims.designation_record, name="designation-record"),
    path("levels/targets/<int:pk>/end/", aims.designation_end, name="designation-end"),
    path("levels/titles/registration/", aims.title_record, name="title-record"),
]
