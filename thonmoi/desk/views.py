"""What a signed-in person sees first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    return redirect("my-work")


@require_GET
def my_work(request: HttpRequest) -> HttpResponse:
    return render(request, "desk/my_work.html", {})
